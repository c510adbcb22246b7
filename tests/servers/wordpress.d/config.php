<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:@SOCKET@'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "$name-key-@SALT@");
    define("{$name}_SALT", "$name-salt-@SALT@");
}
define('WP_HOME', 'http://127.0.0.1:@PORT@'); define('WP_SITEURL', WP_HOME);
define('WP_ENVIRONMENT_TYPE', 'local');       // application passwords over plain http
define('WP_HTTP_BLOCK_EXTERNAL', true);       // no update checks
define('AUTOMATIC_UPDATER_DISABLED', true); define('FS_METHOD', 'direct');
define('DISABLE_WP_CRON', true);              // no requests of its own in the access log
define('WP_DEBUG', false); define('WP_MEMORY_LIMIT', '512M');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
