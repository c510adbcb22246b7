<?php
// php reset.php SOCKET: every table as it was after the install.
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
$db = new mysqli('localhost', 'root', '', '', 0, $argv[1]);
$tables = fn($name) => array_column($db->query("SHOW TABLES FROM $name")->fetch_all(MYSQLI_NUM), 0);
$clean = $tables('wp_clean');
foreach (array_diff($tables('wp'), $clean) as $table) $db->query("DROP TABLE wp.`$table`");
foreach ($clean as $table) {
    $db->query("DELETE FROM wp.`$table`");
    $db->query("INSERT INTO wp.`$table` SELECT * FROM wp_clean.`$table`");
}
$db->query('ALTER TABLE wp.wp_posts AUTO_INCREMENT = 101');
