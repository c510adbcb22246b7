<?php
// php install.php WWW SOCKET ENVFILE: a fresh newsroom, and a clean copy of its tables for resets.
[, $www, $socket, $envfile] = $argv;
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
$db = new mysqli('localhost', 'root', '', '', 0, $socket);
foreach (['wp', 'wp_clean'] as $name) {
    $db->query("DROP DATABASE IF EXISTS $name");
    $db->query("CREATE DATABASE $name CHARACTER SET utf8mb4");
}
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_NAME' => '127.0.0.1',
    'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1'];
define('WP_INSTALLING', true);
function wp_new_blog_notification() {}
require "$www/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Báo Bảo Thịnh', 'admin', 'admin@example.test', true, '', wp_generate_password());
foreach ([1, 2, 3] as $id) wp_delete_post($id, true);
update_option('wp_page_for_privacy_policy', 0); // else post 3 would be the administrator's alone
update_option('timezone_string', 'Asia/Ho_Chi_Minh'); // date and date_gmt differ
update_option('default_pingback_flag', '');
update_option('default_ping_status', 'closed');
$GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%monthnum%/%postname%/');
update_option('rewrite_rules', '');

$people = ['admin' => ['administrator', 'Quản Trị'], 'desk' => ['editor', 'Trần Thư Ký'],
    'reporter' => ['author', 'Mai Phóng Viên'], 'photographer' => ['author', 'Lê Ảnh'],
    'stringer' => ['contributor', 'Cộng Tác Viên'], 'reader' => ['subscriber', 'Bạn Đọc']];
$users = [];
foreach ($people as $login => [$role, $shown]) {
    $data = ['user_login' => $login, 'user_pass' => wp_generate_password(), 'display_name' => $shown,
        'user_email' => "$login@example.test", 'role' => $role];
    $known = get_user_by('login', $login);
    $id = $known ? wp_update_user(['ID' => $known->ID, 'display_name' => $shown]) : wp_insert_user($data);
    if (is_wp_error($id)) exit($id->get_error_message());
    $made = WP_Application_Passwords::create_new_application_password($id, ['name' => 'test']);
    if (is_wp_error($made)) exit($made->get_error_message());
    $users[$login] = ['id' => (int) $id, 'role' => $role, 'name' => $shown,
        'app_password' => WP_Application_Passwords::chunk_password($made[0])];
}

$terms = fn($names, $taxonomy) => array_combine($names,
    array_map(fn($name) => wp_insert_term($name, $taxonomy)['term_id'], $names));
$sections = $terms(['Thời sự', 'Kinh tế', 'Văn hóa & Giải trí', 'Thể thao', 'Đời sống'], 'category');
$tags = $terms(['Trà Bồng', 'Lũ lụt', 'Giáo dục'], 'post_tag');

$db->query('ALTER TABLE wp.wp_posts AUTO_INCREMENT = 101'); // post ids never equal a user's or a term's
foreach ($db->query('SHOW TABLES FROM wp')->fetch_all(MYSQLI_NUM) as [$table]) {
    $db->query("CREATE TABLE wp_clean.`$table` LIKE wp.`$table`");
    $db->query("INSERT INTO wp_clean.`$table` SELECT * FROM wp.`$table`");
}
file_put_contents($envfile, json_encode(['version' => $GLOBALS['wp_version'], 'users' => $users,
    'sections' => $sections, 'tags' => $tags], JSON_UNESCAPED_UNICODE));
