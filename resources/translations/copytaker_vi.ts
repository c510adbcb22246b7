<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
 <context>
  <name>ArticleEditor</name>
  <message>
   <source>Alt text</source>
   <translation>Mô tả ảnh</translation>
  </message>
  <message>
   <source>Alt text of another photo?</source>
   <translation>Mô tả của ảnh khác?</translation>
  </message>
  <message>
   <source>Alt+Enter shows the source</source>
   <translation>Alt+Enter để xem mã nguồn</translation>
  </message>
  <message>
   <source>Alt+Enter to edit</source>
   <translation>Alt+Enter để sửa</translation>
  </message>
  <message>
   <source>An address can't begin with “{scheme}:”.</source>
   <translation>Địa chỉ không thể bắt đầu bằng “{scheme}:”.</translation>
  </message>
  <message>
   <source>An address has no spaces in it.</source>
   <translation>Địa chỉ không có khoảng trắng.</translation>
  </message>
  <message>
   <source>At the left</source>
   <translation>Bên trái</translation>
  </message>
  <message>
   <source>At the right</source>
   <translation>Bên phải</translation>
  </message>
  <message>
   <source>Back to the text</source>
   <translation>Về lại chính văn</translation>
  </message>
  <message>
   <source>Click to fetch it</source>
   <translation>Bấm để tải về</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Mã</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Sao chép</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Chép địa chỉ</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Cắt</translation>
  </message>
  <message>
   <source>Decoration</source>
   <translation>Ảnh trang trí</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Xóa</translation>
  </message>
  <message>
   <source>Dividing line</source>
   <translation>Đường kẻ phân cách</translation>
  </message>
  <message>
   <source>Drag to move this block (Alt+Shift+Up or Down)</source>
   <translation>Kéo để chuyển đoạn này (Alt+Shift+Lên hoặc Xuống)</translation>
  </message>
  <message>
   <source>Drop the file here again; the caption stays</source>
   <translation>Thả lại tệp ảnh vào đây; chú thích vẫn giữ nguyên</translation>
  </message>
  <message>
   <source>Edit link…</source>
   <translation>Sửa liên kết…</translation>
  </message>
  <message>
   <source>Editor's note</source>
   <translation>Lời tòa soạn</translation>
  </message>
  <message>
   <source>Embargo until {when}</source>
   <translation>Cấm đăng đến {when}</translation>
  </message>
  <message>
   <source>Embedded page</source>
   <translation>Nội dung nhúng</translation>
  </message>
  <message>
   <source>Expired {when}</source>
   <translation>Hết hạn {when}</translation>
  </message>
  <message>
   <source>Footnote</source>
   <translation>Cước chú</translation>
  </message>
  <message>
   <source>Footnote…</source>
   <translation>Cước chú…</translation>
  </message>
  <message>
   <source>From the website, kept as it is</source>
   <translation>Từ trang web, giữ nguyên</translation>
  </message>
  <message>
   <source>Full width</source>
   <translation>Tràn khổ</translation>
  </message>
  <message>
   <source>Gallery</source>
   <translation>Chùm ảnh</translation>
  </message>
  <message>
   <source>Gallery · 1 photo</source>
   <translation>Chùm ảnh · 1 ảnh</translation>
  </message>
  <message>
   <source>Gallery · {count} photos</source>
   <translation>Chùm ảnh · {count} ảnh</translation>
  </message>
  <message>
   <source>Go to the footnote</source>
   <translation>Tới cước chú</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>Tít</translation>
  </message>
  <message>
   <source>Headline…</source>
   <translation>Tít…</translation>
  </message>
  <message>
   <source>Information box</source>
   <translation>Hộp thông tin</translation>
  </message>
  <message>
   <source>It begins with https://, mailto: or tel:.</source>
   <translation>Địa chỉ bắt đầu bằng https://, mailto: hoặc tel:.</translation>
  </message>
  <message>
   <source>It comes with the next sync. Was it just pasted or dropped? Then put it in again</source>
   <translation>Ảnh sẽ về ở lần đồng bộ sau. Nếu vừa dán hay thả vào mà chưa nhập xong: dán lại</translation>
  </message>
  <message>
   <source>Lands here</source>
   <translation>Sẽ đặt ở đây</translation>
  </message>
  <message>
   <source>Lead photo</source>
   <translation>Ảnh đại diện</translation>
  </message>
  <message>
   <source>List item</source>
   <translation>Mục danh sách</translation>
  </message>
  <message>
   <source>Move this block</source>
   <translation>Chuyển đoạn này</translation>
  </message>
  <message>
   <source>Name, role</source>
   <translation>Tên, chức danh</translation>
  </message>
  <message>
   <source>No English caption</source>
   <translation>Chưa có chú thích tiếng Anh</translation>
  </message>
  <message>
   <source>No Vietnamese caption</source>
   <translation>Chưa có chú thích tiếng Việt</translation>
  </message>
  <message>
   <source>No alt text</source>
   <translation>Chưa có mô tả ảnh</translation>
  </message>
  <message>
   <source>No caption in the story's language</source>
   <translation>Chưa có chú thích bằng ngôn ngữ của bài</translation>
  </message>
  <message>
   <source>No photographer named</source>
   <translation>Chưa ghi tên người chụp</translation>
  </message>
  <message>
   <source>Not blurred yet</source>
   <translation>Chưa làm mờ</translation>
  </message>
  <message>
   <source>Not written yet: a click begins the footnote</source>
   <translation>Chưa viết: bấm để viết cước chú</translation>
  </message>
  <message>
   <source>Nothing follows “{scheme}:”.</source>
   <translation>Sau “{scheme}:” chưa có gì.</translation>
  </message>
  <message>
   <source>Only {count} pixels wide</source>
   <translation>Chỉ rộng {count} điểm ảnh</translation>
  </message>
  <message>
   <source>Open link</source>
   <translation>Mở liên kết</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Dán</translation>
  </message>
  <message>
   <source>Paste as plain text</source>
   <translation>Dán chữ, bỏ định dạng</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Ảnh</translation>
  </message>
  <message>
   <source>Photo caption…</source>
   <translation>Chú thích ảnh…</translation>
  </message>
  <message>
   <source>Photo on its way…</source>
   <translation>Ảnh đang tới…</translation>
  </message>
  <message>
   <source>Photo on the web</source>
   <translation>Ảnh trên mạng</translation>
  </message>
  <message>
   <source>Pull quote</source>
   <translation>Trích dẫn nổi bật</translation>
  </message>
  <message>
   <source>Quotation</source>
   <translation>Trích dẫn</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Làm lại</translation>
  </message>
  <message>
   <source>Remove link</source>
   <translation>Bỏ liên kết</translation>
  </message>
  <message>
   <source>Same caption twice</source>
   <translation>Trùng chú thích</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Chọn tất cả</translation>
  </message>
  <message>
   <source>Standfirst</source>
   <translation>Sa-pô</translation>
  </message>
  <message>
   <source>Standfirst…</source>
   <translation>Sa-pô…</translation>
  </message>
  <message>
   <source>Sub-heading {level}</source>
   <translation>Tít phụ {level}</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Bảng</translation>
  </message>
  <message>
   <source>Text kept as it is</source>
   <translation>Chữ giữ nguyên</translation>
  </message>
  <message>
   <source>The name of the site is missing after “{scheme}:”.</source>
   <translation>Thiếu tên trang sau “{scheme}:”.</translation>
  </message>
  <message>
   <source>The photo's file is missing or can't be read</source>
   <translation>Tệp ảnh bị mất hoặc không đọc được</translation>
  </message>
  <message>
   <source>This photo isn't on this laptop</source>
   <translation>Ảnh này chưa có trên máy này</translation>
  </message>
  <message>
   <source>Type or paste the address of a page.</source>
   <translation>Gõ hoặc dán địa chỉ một trang.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Hoàn tác</translation>
  </message>
  <message>
   <source>Whose words these are</source>
   <translation>Lời của ai</translation>
  </message>
  <message>
   <source>Wide</source>
   <translation>Rộng</translation>
  </message>
  <message>
   <source>Words not looked at</source>
   <translation>Chưa đọc lại lời</translation>
  </message>
  <message>
   <source>Write here, or drop photos</source>
   <translation>Viết ở đây, hoặc thả ảnh vào</translation>
  </message>
  <message>
   <source>columns:</source>
   <translation>số cột:</translation>
  </message>
  <message>
   <source>embedded page</source>
   <translation>trang nhúng</translation>
  </message>
  <message>
   <source>level {level}</source>
   <translation>cấp {level}</translation>
  </message>
  <message>
   <source>map</source>
   <translation>bản đồ</translation>
  </message>
  <message>
   <source>no mark in the text</source>
   <translation>chưa có dấu trong bài</translation>
  </message>
  <message>
   <source>photos:</source>
   <translation>ảnh:</translation>
  </message>
  <message>
   <source>post</source>
   <translation>bài đăng</translation>
  </message>
  <message>
   <source>rows:</source>
   <translation>số hàng:</translation>
  </message>
  <message>
   <source>video or sound</source>
   <translation>video hoặc âm thanh</translation>
  </message>
  <message>
   <source>{address} – Ctrl+click opens it</source>
   <translation>{address} – Ctrl+bấm để mở</translation>
  </message>
  <message>
   <source>… {count} more columns</source>
   <translation>… còn {count} cột nữa</translation>
  </message>
  <message>
   <source>… {count} more lines</source>
   <translation>… còn {count} dòng nữa</translation>
  </message>
  <message>
   <source>… {count} more rows</source>
   <translation>… còn {count} hàng nữa</translation>
  </message>
 </context>
 <context>
  <name>QFileDialog</name>
  <message>
   <source>&amp;Choose</source>
   <translation>&amp;Chọn</translation>
  </message>
  <message>
   <source>&amp;Open</source>
   <translation>&amp;Mở</translation>
  </message>
  <message>
   <source>All Files (*)</source>
   <translation>Mọi tệp (*)</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Lùi</translation>
  </message>
  <message>
   <source>Computer</source>
   <translation>Máy tính</translation>
  </message>
  <message>
   <source>Create New Folder</source>
   <translation>Tạo thư mục mới</translation>
  </message>
  <message>
   <source>Detail View</source>
   <translation>Xem chi tiết</translation>
  </message>
  <message>
   <source>Directories</source>
   <translation>Thư mục</translation>
  </message>
  <message>
   <source>Directory:</source>
   <translation>Thư mục:</translation>
  </message>
  <message>
   <source>File &amp;name:</source>
   <translation>&amp;Tên tệp:</translation>
  </message>
  <message>
   <source>Files of type:</source>
   <translation>Loại tệp:</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Tiến</translation>
  </message>
  <message>
   <source>List View</source>
   <translation>Xem danh sách</translation>
  </message>
  <message>
   <source>Look in:</source>
   <translation>Tìm trong:</translation>
  </message>
  <message>
   <source>Parent Directory</source>
   <translation>Thư mục cha</translation>
  </message>
 </context>
 <context>
  <name>QFileSystemModel</name>
  <message>
   <source>Date Modified</source>
   <translation>Ngày sửa</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Tên</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Cỡ</translation>
  </message>
 </context>
 <context>
  <name>QLineEdit</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Sao chép</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>&amp;Dán</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Làm lại</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Hoàn tác</translation>
  </message>
  <message>
   <source>Cu&amp;t</source>
   <translation>&amp;Cắt</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Xóa</translation>
  </message>
  <message>
   <source>Select All</source>
   <translation>Chọn tất cả</translation>
  </message>
 </context>
 <context>
  <name>QMessageBox</name>
  <message>
   <source>About %1</source>
   <translation>Giới thiệu %1</translation>
  </message>
 </context>
 <context>
  <name>QPlatformTheme</name>
  <message>
   <source>&amp;No</source>
   <translation>&amp;Không</translation>
  </message>
  <message>
   <source>&amp;Yes</source>
   <translation>&amp;Có</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Áp dụng</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Hủy</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Đóng</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Bỏ</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Trợ giúp</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Bỏ qua</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>Đồng ý</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Mở</translation>
  </message>
  <message>
   <source>Retry</source>
   <translation>Thử lại</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Lưu</translation>
  </message>
 </context>
 <context>
  <name>QWidgetTextControl</name>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Sao chép</translation>
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation>&amp;Dán</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Làm lại</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Hoàn tác</translation>
  </message>
  <message>
   <source>Copy &amp;Link Location</source>
   <translation>Chép địa chỉ &amp;liên kết</translation>
  </message>
  <message>
   <source>Cu&amp;t</source>
   <translation>&amp;Cắt</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Xóa</translation>
  </message>
  <message>
   <source>Select All</source>
   <translation>Chọn tất cả</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <source>  It stands in “{headline}”.</source>
   <translation>  Ảnh có trong bài “{headline}”.</translation>
  </message>
  <message>
   <source>A closing “)” is missing.</source>
   <translation>Thiếu dấu “)” đóng.</translation>
  </message>
  <message>
   <source>A closing “]” is missing.</source>
   <translation>Thiếu dấu “]” đóng.</translation>
  </message>
  <message>
   <source>A file in the data folder could not be written: {why}</source>
   <translation>Không ghi được một tệp trong thư mục dữ liệu: {why}</translation>
  </message>
  <message>
   <source>A note in the file: {value}</source>
   <translation>Ghi chú trong tệp: {value}</translation>
  </message>
  <message>
   <source>A pasted picture is damaged.</source>
   <translation>Có ảnh được dán bị hỏng.</translation>
  </message>
  <message>
   <source>A photo arrived damaged in the folder {path}.</source>
   <translation>Một ảnh tới thư mục {path} bị hỏng.</translation>
  </message>
  <message>
   <source>A photo can't be shown: the file is damaged or no picture.</source>
   <translation>Không hiện được ảnh: tệp bị hỏng hoặc không phải ảnh.</translation>
  </message>
  <message>
   <source>A photo has captions, but none in English.</source>
   <translation>Có ảnh đã có chú thích, nhưng chưa có bằng tiếng Anh.</translation>
  </message>
  <message>
   <source>A photo has captions, but none in Vietnamese.</source>
   <translation>Có ảnh đã có chú thích, nhưng chưa có bằng tiếng Việt.</translation>
  </message>
  <message>
   <source>A photo has captions, but none in the story's language.</source>
   <translation>Có ảnh đã có chú thích, nhưng chưa có bằng ngôn ngữ của bài.</translation>
  </message>
  <message>
   <source>A photo has no alt text.</source>
   <translation>Có ảnh chưa có mô tả ảnh (alt).</translation>
  </message>
  <message>
   <source>A photo has no caption.</source>
   <translation>Có ảnh chưa có chú thích.</translation>
  </message>
  <message>
   <source>A photo is still on the web: click it to fetch it, or it won't be sent.</source>
   <translation>Có ảnh còn ở trên mạng: bấm vào ảnh để tải về, nếu không ảnh sẽ không được gửi.</translation>
  </message>
  <message>
   <source>A photo is too large for the site.</source>
   <translation>Ảnh quá lớn so với trang.</translation>
  </message>
  <message>
   <source>A photo may not be shown before {when}: no sending.</source>
   <translation>Có ảnh chưa được đăng trước {when}: chưa gửi được bài.</translation>
  </message>
  <message>
   <source>A photo may not be shown since {when}: no sending.</source>
   <translation>Có ảnh hết hạn dùng từ {when}: chưa gửi được bài.</translation>
  </message>
  <message>
   <source>A photo of the story isn't in the folder any more.</source>
   <translation>Một ảnh của bài không còn trong thư mục.</translation>
  </message>
  <message>
   <source>A photo of the story was deleted on the site.</source>
   <translation>Một ảnh của bài đã bị xóa trên trang.</translation>
  </message>
  <message>
   <source>A photo shows somebody to be protected, and isn't blurred: no sending.</source>
   <translation>Có ảnh cần giữ kín danh tính mà chưa làm mờ: chưa gửi được bài.</translation>
  </message>
  <message>
   <source>A photo shows somebody who must not be known, and nothing on it is blurred.</source>
   <translation>Một ảnh có người không được để lộ danh tính mà chưa làm mờ chỗ nào.</translation>
  </message>
  <message>
   <source>A photo was sent without a name of its own.</source>
   <translation>Một ảnh được gửi mà không có tên riêng.</translation>
  </message>
  <message>
   <source>A place that is named: {value}</source>
   <translation>Địa danh được nêu: {value}</translation>
  </message>
  <message>
   <source>A scheduled story needs a time that is still to come.</source>
   <translation>Bài hẹn giờ cần một thời điểm chưa tới.</translation>
  </message>
  <message>
   <source>A serial number, by which the camera or lens is known: {value}</source>
   <translation>Số máy, từ đó biết được máy ảnh hay ống kính nào: {value}</translation>
  </message>
  <message>
   <source>A site needs a name.</source>
   <translation>Trang nhận bài cần có tên.</translation>
  </message>
  <message>
   <source>A story can only be scheduled for a time to come.</source>
   <translation>Chỉ hẹn giờ đăng được vào thời điểm chưa tới.</translation>
  </message>
  <message>
   <source>Add one with “copytaker site add”.</source>
   <translation>Thêm bằng lệnh “copytaker site add”.</translation>
  </message>
  <message>
   <source>After “\” comes a sign that means nothing there.</source>
   <translation>Sau “\” là một ký tự không có nghĩa ở đó.</translation>
  </message>
  <message>
   <source>Allow larger files in the site's settings.</source>
   <translation>Hãy cho phép tệp lớn hơn trong phần thiết lập của trang.</translation>
  </message>
  <message>
   <source>Another laptop is writing to the folder {path}.</source>
   <translation>Một máy khác đang ghi vào thư mục {path}.</translation>
  </message>
  <message>
   <source>Another picture inside</source>
   <translation>Có một ảnh khác bên trong</translation>
  </message>
  <message>
   <source>Another picture inside, {width} × {height} pixels</source>
   <translation>Có một ảnh khác bên trong, {width} × {height} điểm ảnh</translation>
  </message>
  <message>
   <source>Ask for the right to write there, or choose another folder.</source>
   <translation>Hãy xin quyền ghi ở đó, hoặc chọn thư mục khác.</translation>
  </message>
  <message>
   <source>Ask the desk for a smaller version.</source>
   <translation>Hãy xin tòa soạn bản nhỏ hơn.</translation>
  </message>
  <message>
   <source>Ask the desk for it.</source>
   <translation>Hãy hỏi xin tòa soạn.</translation>
  </message>
  <message>
   <source>Ask the desk to take your changes in; they are kept here.</source>
   <translation>Hãy nhờ tòa soạn đưa những chỗ bạn sửa vào bài; chúng vẫn được giữ ở đây.</translation>
  </message>
  <message>
   <source>Ask the desk, or those who run the site.</source>
   <translation>Hãy hỏi tòa soạn hoặc người quản trị trang.</translation>
  </message>
  <message>
   <source>Ask the desk.</source>
   <translation>Hãy hỏi tòa soạn.</translation>
  </message>
  <message>
   <source>Ask those who run the site for an author's account.</source>
   <translation>Hãy xin người quản trị trang một tài khoản tác giả.</translation>
  </message>
  <message>
   <source>Ask those who run the site for more.</source>
   <translation>Hãy xin người quản trị trang cấp thêm.</translation>
  </message>
  <message>
   <source>Ask those who run the site to allow it.</source>
   <translation>Hãy đề nghị người quản trị trang cho phép.</translation>
  </message>
  <message>
   <source>Ask those who run the site to switch them on.</source>
   <translation>Hãy đề nghị người quản trị trang bật lên.</translation>
  </message>
  <message>
   <source>Begin one, or name another data folder.</source>
   <translation>Hãy viết bài mới, hoặc chỉ thư mục dữ liệu khác.</translation>
  </message>
  <message>
   <source>Blur faces and whatever else tells who it is, then try again.</source>
   <translation>Hãy làm mờ khuôn mặt và mọi chi tiết cho biết đó là ai, rồi thử lại.</translation>
  </message>
  <message>
   <source>Caption and alt text seem to tell of different things: “{caption}”</source>
   <translation>Chú thích và mô tả ảnh có vẻ nói về hai việc khác nhau: “{caption}”</translation>
  </message>
  <message>
   <source>Change the text or its details, or show this to those who run the site.</source>
   <translation>Hãy sửa bài hoặc thông tin của bài, hoặc đưa thông báo này cho người quản trị trang.</translation>
  </message>
  <message>
   <source>Changed in {count} stories too.</source>
   <translation>Cũng đã sửa trong {count} bài.</translation>
  </message>
  <message>
   <source>Changed on the site: {count} blocks of the text.</source>
   <translation>Tòa soạn đã sửa {count} chỗ trong bài.</translation>
  </message>
  <message>
   <source>Check its rights, or name another data folder.</source>
   <translation>Hãy kiểm tra quyền của thư mục, hoặc chỉ thư mục dữ liệu khác.</translation>
  </message>
  <message>
   <source>Check that it is still there and that you may open it.</source>
   <translation>Hãy xem tệp còn đó không và bạn có quyền mở không.</translation>
  </message>
  <message>
   <source>Check that the data folder exists and that you may read and write in it.</source>
   <translation>Hãy xem thư mục dữ liệu còn đó không và bạn có quyền đọc, ghi không.</translation>
  </message>
  <message>
   <source>Check that there is space left and that you may write there.</source>
   <translation>Kiểm tra xem đĩa còn chỗ không và bạn có quyền ghi ở đó không.</translation>
  </message>
  <message>
   <source>Check the computer's date; if it is right, tell those who run the site.</source>
   <translation>Hãy kiểm tra ngày giờ của máy; nếu đúng, hãy báo người quản trị trang.</translation>
  </message>
  <message>
   <source>Check the disk and the rights of the data folder.</source>
   <translation>Hãy kiểm tra ổ đĩa và quyền của thư mục dữ liệu.</translation>
  </message>
  <message>
   <source>Check the disk.</source>
   <translation>Hãy kiểm tra ổ đĩa.</translation>
  </message>
  <message>
   <source>Check the disk; nothing was changed.</source>
   <translation>Hãy kiểm tra ổ đĩa; chưa có gì bị thay đổi.</translation>
  </message>
  <message>
   <source>Check the disk; your text stays in the window.</source>
   <translation>Hãy kiểm tra ổ đĩa; bài của bạn vẫn còn trong cửa sổ.</translation>
  </message>
  <message>
   <source>Check the drive or the network, then try again.</source>
   <translation>Hãy kiểm tra ổ đĩa hoặc mạng rồi thử lại.</translation>
  </message>
  <message>
   <source>Check the file and its disk or card, and try again.</source>
   <translation>Hãy kiểm tra tệp và ổ đĩa hay thẻ nhớ rồi thử lại.</translation>
  </message>
  <message>
   <source>Check the folder, then try again.</source>
   <translation>Kiểm tra thư mục rồi thử lại.</translation>
  </message>
  <message>
   <source>Check the name, or whether its disk is still connected.</source>
   <translation>Hãy kiểm tra tên, hoặc xem ổ đĩa còn được nối không.</translation>
  </message>
  <message>
   <source>Check the name.</source>
   <translation>Hãy kiểm tra tên.</translation>
  </message>
  <message>
   <source>Check the network and the site's address.</source>
   <translation>Hãy kiểm tra mạng và địa chỉ trang.</translation>
  </message>
  <message>
   <source>Check the network, then try again.</source>
   <translation>Kiểm tra mạng rồi thử lại.</translation>
  </message>
  <message>
   <source>Check the network.</source>
   <translation>Hãy kiểm tra mạng.</translation>
  </message>
  <message>
   <source>Check the rights of the folder and its files.</source>
   <translation>Hãy kiểm tra quyền của thư mục và các tệp trong đó.</translation>
  </message>
  <message>
   <source>Check the site's address, or ask those who run it whether REST is allowed.</source>
   <translation>Hãy kiểm tra địa chỉ trang, hoặc hỏi người quản trị xem REST có được phép không.</translation>
  </message>
  <message>
   <source>Check the site's address.</source>
   <translation>Hãy kiểm tra địa chỉ trang.</translation>
  </message>
  <message>
   <source>Check the site's address; copy it from a browser.</source>
   <translation>Hãy kiểm tra địa chỉ trang; nên chép từ trình duyệt.</translation>
  </message>
  <message>
   <source>Check the site's address; in a public network, open a web page first.</source>
   <translation>Hãy kiểm tra địa chỉ trang; nếu dùng mạng công cộng, hãy mở một trang web trước.</translation>
  </message>
  <message>
   <source>Choose a file that was saved by “Export”.</source>
   <translation>Hãy chọn tệp đã lưu bằng lệnh “Xuất”.</translation>
  </message>
  <message>
   <source>Choose a later time, or publish it now.</source>
   <translation>Hãy chọn giờ muộn hơn, hoặc đăng ngay.</translation>
  </message>
  <message>
   <source>Choose an empty folder.</source>
   <translation>Hãy chọn một thư mục trống.</translation>
  </message>
  <message>
   <source>Choose another data folder, or move that file away.</source>
   <translation>Hãy chọn thư mục dữ liệu khác, hoặc chuyển tệp đó đi.</translation>
  </message>
  <message>
   <source>Choose another name, or remove the old one first.</source>
   <translation>Hãy chọn tên khác, hoặc gỡ trang cũ trước.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Hãy chọn chỗ khác.</translation>
  </message>
  <message>
   <source>Choose it on the page, and blur what must not be known.</source>
   <translation>Chọn ảnh trên trang, rồi làm mờ những gì không được lộ.</translation>
  </message>
  <message>
   <source>Choose it on the page, and look at its caption and alt text.</source>
   <translation>Chọn ảnh trên trang, rồi đọc lại chú thích và mô tả ảnh.</translation>
  </message>
  <message>
   <source>Choose one of the site's sections.</source>
   <translation>Hãy chọn một chuyên mục của trang.</translation>
  </message>
  <message>
   <source>Choose one that it has, such as {near}.</source>
   <translation>Hãy chọn chuyên mục có sẵn, chẳng hạn {near}.</translation>
  </message>
  <message>
   <source>Choose one, such as {near}.</source>
   <translation>Hãy chọn một chuyên mục, chẳng hạn {near}.</translation>
  </message>
  <message>
   <source>Click it to fetch it.</source>
   <translation>Bấm vào ảnh để tải về.</translation>
  </message>
  <message>
   <source>Close Copytaker and start it again: it restores the newest backup and keeps the damaged file beside it.</source>
   <translation>Hãy tắt Copytaker rồi mở lại: chương trình sẽ khôi phục bản sao lưu mới nhất và giữ tệp hỏng bên cạnh.</translation>
  </message>
  <message>
   <source>Close other windows of Copytaker on this folder and try again.</source>
   <translation>Hãy đóng các cửa sổ Copytaker khác đang mở thư mục này rồi thử lại.</translation>
  </message>
  <message>
   <source>Compare both versions, then say which words stand.</source>
   <translation>Hãy so hai bản rồi chọn chữ nào giữ lại.</translation>
  </message>
  <message>
   <source>Connect the drive or network folder, then try again.</source>
   <translation>Hãy nối ổ đĩa hoặc thư mục mạng rồi thử lại.</translation>
  </message>
  <message>
   <source>Content credentials: who made and edited it, with which programs</source>
   <translation>Chứng thực nội dung: ai tạo và chỉnh sửa, bằng phần mềm nào</translation>
  </message>
  <message>
   <source>Copy it from the camera or card again, or ask for it to be sent again.</source>
   <translation>Hãy chép lại từ máy ảnh hay thẻ nhớ, hoặc xin gửi lại.</translation>
  </message>
  <message>
   <source>Copy it from the camera or card again.</source>
   <translation>Hãy chép lại từ máy ảnh hay thẻ nhớ.</translation>
  </message>
  <message>
   <source>Copy the part that you need, and paste it.</source>
   <translation>Hãy chép phần cần dùng rồi dán vào.</translation>
  </message>
  <message>
   <source>Copytaker doesn't set this state on a site.</source>
   <translation>Copytaker không đặt trạng thái này trên trang.</translation>
  </message>
  <message>
   <source>Copytaker is open on this folder: {home}</source>
   <translation>Copytaker đang mở thư mục này: {home}</translation>
  </message>
  <message>
   <source>Copytaker will look before it sends anything again.</source>
   <translation>Copytaker sẽ kiểm tra trước khi gửi lại bất cứ thứ gì.</translation>
  </message>
  <message>
   <source>Copytaker will send it again.</source>
   <translation>Copytaker sẽ gửi lại.</translation>
  </message>
  <message>
   <source>Copytaker will try again later.</source>
   <translation>Copytaker sẽ thử lại sau.</translation>
  </message>
  <message>
   <source>Copytaker will try again.</source>
   <translation>Copytaker sẽ thử lại.</translation>
  </message>
  <message>
   <source>Copytaker will try again; if it goes on, tell those who run the site.</source>
   <translation>Copytaker sẽ thử lại; nếu vẫn vậy, hãy báo người quản trị trang.</translation>
  </message>
  <message>
   <source>Decide which words stand first (copytaker resolve {id}).</source>
   <translation>Trước hết hãy chọn chữ nào giữ lại (copytaker resolve {id}).</translation>
  </message>
  <message>
   <source>Did you mean “{section}”?</source>
   <translation>Ý bạn là “{section}”?</translation>
  </message>
  <message>
   <source>Enter it again.</source>
   <translation>Hãy nhập lại.</translation>
  </message>
  <message>
   <source>Enter it in the site's settings, or set COPYTAKER_PASSWORD.</source>
   <translation>Hãy nhập trong phần cài đặt của trang, hoặc đặt biến COPYTAKER_PASSWORD.</translation>
  </message>
  <message>
   <source>Enter your user name and an application password.</source>
   <translation>Hãy nhập tên đăng nhập và một mật khẩu ứng dụng.</translation>
  </message>
  <message>
   <source>Export it again as a JPEG, and put it into the story anew.</source>
   <translation>Hãy xuất lại thành JPEG rồi đưa vào bài lần nữa.</translation>
  </message>
  <message>
   <source>Export it as JPEG with the camera's program first.</source>
   <translation>Trước hết hãy xuất ảnh ra JPEG bằng phần mềm của máy ảnh.</translation>
  </message>
  <message>
   <source>Free some space, then go on with the import; what is in stays in.</source>
   <translation>Hãy dọn bớt chỗ rồi nhập tiếp; tệp nào vào rồi vẫn còn đó.</translation>
  </message>
  <message>
   <source>Free some space; your text stays in the window and is saved as soon as there is room.</source>
   <translation>Hãy giải phóng chỗ trống; bài của bạn vẫn còn trong cửa sổ và được lưu ngay khi có chỗ.</translation>
  </message>
  <message>
   <source>Give it one, such as “baothinh”.</source>
   <translation>Hãy đặt tên, chẳng hạn “baothinh”.</translation>
  </message>
  <message>
   <source>Give it one, then send it.</source>
   <translation>Hãy đặt tít rồi gửi.</translation>
  </message>
  <message>
   <source>Give it one.</source>
   <translation>Hãy đặt tên cho nó.</translation>
  </message>
  <message>
   <source>Give more digits of the id.</source>
   <translation>Hãy gõ thêm vài ký tự của mã.</translation>
  </message>
  <message>
   <source>How it came to be: {value}</source>
   <translation>Ảnh được tạo ra thế nào: {value}</translation>
  </message>
  <message>
   <source>How it was edited: {value}</source>
   <translation>Ảnh đã được chỉnh sửa thế nào: {value}</translation>
  </message>
  <message>
   <source>How somebody can be reached: {value}</source>
   <translation>Cách liên lạc với ai đó: {value}</translation>
  </message>
  <message>
   <source>How the camera was set: {value}</source>
   <translation>Thông số chụp: {value}</translation>
  </message>
  <message>
   <source>If that is your site, use {target} as its address.</source>
   <translation>Nếu đó là trang của bạn, hãy dùng địa chỉ {target}.</translation>
  </message>
  <message>
   <source>Import the picture first, or name its file instead.</source>
   <translation>Hãy nhập ảnh trước, hoặc ghi tên tệp của ảnh.</translation>
  </message>
  <message>
   <source>Install the newest Copytaker on this laptop; nothing was changed.</source>
   <translation>Hãy cài Copytaker mới nhất trên máy này; chưa có gì bị thay đổi.</translation>
  </message>
  <message>
   <source>It counts as right until Copytaker is closed.</source>
   <translation>Chữ này được coi là đúng cho tới khi đóng Copytaker.</translation>
  </message>
  <message>
   <source>It doesn't exist any more on {host}.</source>
   <translation>Không còn trên {host}.</translation>
  </message>
  <message>
   <source>It doesn't exist any more.</source>
   <translation>Không còn nữa.</translation>
  </message>
  <message>
   <source>It is looked up before anything is sent again.</source>
   <translation>Copytaker sẽ tìm xem đã tới chưa trước khi gửi lại.</translation>
  </message>
  <message>
   <source>It stays on the page and is tried again. Copy it if in doubt.</source>
   <translation>Chữ vẫn còn trên trang và sẽ được lưu lại. Nếu lo, hãy chép ra chỗ khác.</translation>
  </message>
  <message>
   <source>Its original stays here. Send the blurred photo with a story.</source>
   <translation>Ảnh gốc không được đưa ra ngoài. Hãy gửi ảnh đã làm mờ cùng bài.</translation>
  </message>
  <message>
   <source>Make an application password in your WordPress profile and enter it here.</source>
   <translation>Hãy tạo mật khẩu ứng dụng trong hồ sơ WordPress rồi nhập vào đây.</translation>
  </message>
  <message>
   <source>Make it simpler.</source>
   <translation>Hãy viết đơn giản hơn.</translation>
  </message>
  <message>
   <source>Make room there, then send again.</source>
   <translation>Hãy dọn chỗ ở đó rồi gửi lại.</translation>
  </message>
  <message>
   <source>Marks for the desk: {value}</source>
   <translation>Ghi chú cho tòa soạn: {value}</translation>
  </message>
  <message>
   <source>Metadata that can't be read here</source>
   <translation>Siêu dữ liệu không đọc được ở đây</translation>
  </message>
  <message>
   <source>Move it away, then write the sidecar again.</source>
   <translation>Chuyển tệp đó đi chỗ khác rồi ghi lại tệp đi kèm.</translation>
  </message>
  <message>
   <source>Name one with --site: {names}.</source>
   <translation>Hãy chỉ rõ bằng --site: {names}.</translation>
  </message>
  <message>
   <source>Nobody has looked at the words with a protected subject: no sending.</source>
   <translation>Chưa ai đọc lại lời kèm ảnh cần giữ kín danh tính: chưa gửi được bài.</translation>
  </message>
  <message>
   <source>Nobody is named as the photographer.</source>
   <translation>Có ảnh chưa ghi tên người chụp.</translation>
  </message>
  <message>
   <source>Not to be shown before {when}.</source>
   <translation>Chưa được đăng trước {when}.</translation>
  </message>
  <message>
   <source>Not to be shown before {when}: “{words}”</source>
   <translation>Chưa được đăng trước {when}: “{words}”</translation>
  </message>
  <message>
   <source>Not to be shown since {when}.</source>
   <translation>Không được đăng kể từ {when}.</translation>
  </message>
  <message>
   <source>Not to be shown since {when}: “{words}”</source>
   <translation>Không được đăng kể từ {when}: “{words}”</translation>
  </message>
  <message>
   <source>Open it in Word or LibreOffice, and save it as .docx again.</source>
   <translation>Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.</translation>
  </message>
  <message>
   <source>Open it in another program and save it as JPEG, then import that.</source>
   <translation>Hãy mở bằng chương trình khác, lưu thành JPEG rồi nhập tệp mới.</translation>
  </message>
  <message>
   <source>Open it in the program that it was written with, save it as UTF-8 text, and import that.</source>
   <translation>Hãy mở tệp bằng chương trình đã viết ra nó, lưu lại dạng văn bản UTF-8 rồi nhập tệp đó.</translation>
  </message>
  <message>
   <source>Open its window once; that brings them up to date.</source>
   <translation>Hãy mở cửa sổ một lần; dữ liệu sẽ được nâng cấp.</translation>
  </message>
  <message>
   <source>Photos that are still on the web were not sent: {count}.</source>
   <translation>Ảnh còn ở trên mạng nên chưa được gửi: {count}.</translation>
  </message>
  <message>
   <source>Post {post} lies in the trash of {site}.</source>
   <translation>Bài {post} đang nằm trong thùng rác của {site}.</translation>
  </message>
  <message>
   <source>Put it back, or take it off the list.</source>
   <translation>Hãy để lại chỗ cũ, hoặc bỏ khỏi danh sách.</translation>
  </message>
  <message>
   <source>Put it beside the text or name its folder with --photos. Looked in: {places}.</source>
   <translation>Hãy để ảnh cạnh bài hoặc chỉ thư mục bằng --photos. Đã tìm trong: {places}.</translation>
  </message>
  <message>
   <source>Put it in again; what you picked is kept.</source>
   <translation>Hãy cắm lại; những ảnh đã chọn vẫn còn.</translation>
  </message>
  <message>
   <source>Put the card in again, then go on with the import; what is in stays in.</source>
   <translation>Hãy cắm lại thẻ rồi nhập tiếp; tệp nào vào rồi vẫn còn đó.</translation>
  </message>
  <message>
   <source>Put the photo into the story again.</source>
   <translation>Hãy đưa ảnh vào bài lần nữa.</translation>
  </message>
  <message>
   <source>Ready: {headline}</source>
   <translation>Sẵn sàng gửi: {headline}</translation>
  </message>
  <message>
   <source>Restore it from a backup, or delete it; your own story is safe.</source>
   <translation>Hãy khôi phục từ bản sao lưu, hoặc xóa đi; bài của bạn vẫn an toàn.</translation>
  </message>
  <message>
   <source>Restore it there first.</source>
   <translation>Hãy khôi phục ở đó trước.</translation>
  </message>
  <message>
   <source>Save a smaller copy of it and use that one.</source>
   <translation>Hãy lưu một bản nhỏ hơn và dùng bản đó.</translation>
  </message>
  <message>
   <source>Save it as .docx without a password first.</source>
   <translation>Hãy lưu thành .docx, không đặt mật khẩu, rồi thử lại.</translation>
  </message>
  <message>
   <source>Save it as a file elsewhere, then drop it here.</source>
   <translation>Hãy lưu thành tệp ở chỗ khác rồi thả vào đây.</translation>
  </message>
  <message>
   <source>Save it as a file, then drop it here.</source>
   <translation>Hãy lưu thành tệp, rồi thả vào đây.</translation>
  </message>
  <message>
   <source>Save the picture with your browser, then drop the file here.</source>
   <translation>Hãy lưu ảnh bằng trình duyệt, rồi thả tệp vào đây.</translation>
  </message>
  <message>
   <source>Save the text in one of these forms first.</source>
   <translation>Hãy lưu bài theo một trong các dạng này trước.</translation>
  </message>
  <message>
   <source>Send a smaller one.</source>
   <translation>Hãy gửi ảnh nhỏ hơn.</translation>
  </message>
  <message>
   <source>Send the photo in a smaller size.</source>
   <translation>Hãy gửi ảnh cỡ nhỏ hơn.</translation>
  </message>
  <message>
   <source>Send the story again; if it happens again, check the drive.</source>
   <translation>Hãy gửi lại bài; nếu vẫn vậy, hãy kiểm tra ổ đĩa.</translation>
  </message>
  <message>
   <source>Send the story for review instead (pending).</source>
   <translation>Thay vào đó hãy gửi duyệt (pending).</translation>
  </message>
  <message>
   <source>Send the story then, or take the photo out.</source>
   <translation>Đến lúc đó hãy gửi bài, hoặc bỏ ảnh này ra.</translation>
  </message>
  <message>
   <source>Sending this text as {name} would delete what the desk has put in: {what}.</source>
   <translation>Gửi bài bằng tài khoản {name} sẽ xóa mất phần tòa soạn đã thêm: {what}.</translation>
  </message>
  <message>
   <source>Set COPYTAKER_PASSWORD to the application password.</source>
   <translation>Hãy đặt biến COPYTAKER_PASSWORD là mật khẩu ứng dụng.</translation>
  </message>
  <message>
   <source>Something else, called {name}: {value}</source>
   <translation>Thứ khác, tên là {name}: {value}</translation>
  </message>
  <message>
   <source>Story {id} has no conflict.</source>
   <translation>Bài {id} không có xung đột.</translation>
  </message>
  <message>
   <source>Story {id} has no headline.</source>
   <translation>Bài {id} chưa có tít.</translation>
  </message>
  <message>
   <source>Submit it for review.</source>
   <translation>Hãy gửi duyệt.</translation>
  </message>
  <message>
   <source>Sync again in two minutes.</source>
   <translation>Hãy đồng bộ lại sau hai phút.</translation>
  </message>
  <message>
   <source>Sync again: it will be sent anew.</source>
   <translation>Hãy đồng bộ lại: ảnh sẽ được gửi lại.</translation>
  </message>
  <message>
   <source>Take the photo out, or ask whoever it belongs to.</source>
   <translation>Bỏ ảnh này ra, hoặc hỏi chủ ảnh.</translation>
  </message>
  <message>
   <source>Tell those who run the site.</source>
   <translation>Hãy báo người quản trị trang.</translation>
  </message>
  <message>
   <source>The account {name} may not publish on {site}.</source>
   <translation>Tài khoản {name} không được đăng bài trên {site}.</translation>
  </message>
  <message>
   <source>The address has a user name or password in it.</source>
   <translation>Địa chỉ có lẫn tên đăng nhập hoặc mật khẩu.</translation>
  </message>
  <message>
   <source>The answer of {host} is too long to be right.</source>
   <translation>Câu trả lời của {host} dài bất thường.</translation>
  </message>
  <message>
   <source>The answer to the last sending was lost; it may still arrive.</source>
   <translation>Không nhận được trả lời cho lần gửi trước; có thể bài vẫn sẽ tới.</translation>
  </message>
  <message>
   <source>The answer was lost.</source>
   <translation>Không nhận được trả lời.</translation>
  </message>
  <message>
   <source>The backup could not be read back.</source>
   <translation>Không đọc lại được bản sao lưu.</translation>
  </message>
  <message>
   <source>The camera, phone or lens: {value}</source>
   <translation>Máy ảnh, điện thoại hoặc ống kính: {value}</translation>
  </message>
  <message>
   <source>The certificate of {host} can't be trusted.</source>
   <translation>Chứng chỉ của {host} không tin cậy được.</translation>
  </message>
  <message>
   <source>The characters of this file can't be told: it may be in an old Vietnamese encoding (TCVN3, VNI).</source>
   <translation>Không nhận ra bảng mã của tệp này: có thể là bảng mã tiếng Việt cũ (TCVN3, VNI).</translation>
  </message>
  <message>
   <source>The colour profile, perhaps of somebody's screen: {value}</source>
   <translation>Hồ sơ màu, có thể là của màn hình ai đó: {value}</translation>
  </message>
  <message>
   <source>The connection broke off.</source>
   <translation>Kết nối bị đứt.</translation>
  </message>
  <message>
   <source>The connection to {host} broke off.</source>
   <translation>Kết nối tới {host} bị đứt.</translation>
  </message>
  <message>
   <source>The data folder can't be written to.</source>
   <translation>Không ghi được vào thư mục dữ liệu.</translation>
  </message>
  <message>
   <source>The data folder {home} can't be used: {why}</source>
   <translation>Không dùng được thư mục dữ liệu {home}: {why}</translation>
  </message>
  <message>
   <source>The disk did not keep what was written to it.</source>
   <translation>Ổ đĩa không giữ được những gì đã ghi.</translation>
  </message>
  <message>
   <source>The disk did not take what was to be saved, or could not be read.</source>
   <translation>Ổ đĩa không nhận dữ liệu cần lưu, hoặc không đọc được.</translation>
  </message>
  <message>
   <source>The disk is full: this could not be saved.</source>
   <translation>Ổ đĩa đầy: chưa lưu được.</translation>
  </message>
  <message>
   <source>The disk is full: {count} of {total} files are in.</source>
   <translation>Đĩa đầy: đã nhập {count}/{total} tệp.</translation>
  </message>
  <message>
   <source>The document is of an older Word, or protected with a password.</source>
   <translation>Tài liệu thuộc bản Word cũ, hoặc có mật khẩu.</translation>
  </message>
  <message>
   <source>The document is too large to be a story.</source>
   <translation>Tài liệu quá lớn để là một bài.</translation>
  </message>
  <message>
   <source>The drive of the folder {path} is full.</source>
   <translation>Ổ đĩa chứa thư mục {path} đã đầy.</translation>
  </message>
  <message>
   <source>The file can't be used: {reason}.</source>
   <translation>Không dùng được tệp này: {reason}.</translation>
  </message>
  <message>
   <source>The file is no Word document, or is damaged.</source>
   <translation>Tệp này không phải tài liệu Word, hoặc đã hỏng.</translation>
  </message>
  <message>
   <source>The file is too large for {host}.</source>
   <translation>Tệp quá lớn so với {host}.</translation>
  </message>
  <message>
   <source>The file is too large.</source>
   <translation>Tệp quá lớn.</translation>
  </message>
  <message>
   <source>The file isn't there any more.</source>
   <translation>Tệp không còn ở đó.</translation>
  </message>
  <message>
   <source>The file of “{title}” can't be found.</source>
   <translation>Không tìm thấy tệp của “{title}”.</translation>
  </message>
  <message>
   <source>The file of “{title}” isn't on {host} any more.</source>
   <translation>Tệp của “{title}” không còn trên {host}.</translation>
  </message>
  <message>
   <source>The file was damaged on its way to {host}.</source>
   <translation>Tệp bị hỏng trên đường tới {host}.</translation>
  </message>
  <message>
   <source>The file {name} in the folder is damaged.</source>
   <translation>Tệp {name} trong thư mục bị hỏng.</translation>
  </message>
  <message>
   <source>The folder {path} can't be made: {reason}.</source>
   <translation>Không tạo được thư mục {path}: {reason}.</translation>
  </message>
  <message>
   <source>The folder {path} didn't answer as it should.</source>
   <translation>Thư mục {path} không phản hồi như mong đợi.</translation>
  </message>
  <message>
   <source>The folder {path} holds other things than a site.</source>
   <translation>Thư mục {path} chứa thứ khác, không phải một trang.</translation>
  </message>
  <message>
   <source>The folder {path} isn't there.</source>
   <translation>Không có thư mục {path}.</translation>
  </message>
  <message>
   <source>The password was refused.</source>
   <translation>Mật khẩu bị từ chối.</translation>
  </message>
  <message>
   <source>The picture at {host} is too large.</source>
   <translation>Ảnh ở {host} quá lớn.</translation>
  </message>
  <message>
   <source>The picture can't be fetched from {host}.</source>
   <translation>Không tải được ảnh từ {host}.</translation>
  </message>
  <message>
   <source>The picture can't be written to this disk.</source>
   <translation>Không ghi được ảnh vào ổ đĩa này.</translation>
  </message>
  <message>
   <source>The picture {name} isn't there.</source>
   <translation>Không có ảnh {name}.</translation>
  </message>
  <message>
   <source>The picture's address ({host}) is not one on the open web.</source>
   <translation>Địa chỉ của ảnh ({host}) không nằm trên mạng công cộng.</translation>
  </message>
  <message>
   <source>The post was moved to the trash of {site}.</source>
   <translation>Bài đã bị chuyển vào thùng rác của {site}.</translation>
  </message>
  <message>
   <source>The preview can't be written: {why}.</source>
   <translation>Không ghi được bản xem trước: {why}.</translation>
  </message>
  <message>
   <source>The program that it went through: {value}</source>
   <translation>Phần mềm đã xử lý ảnh: {value}</translation>
  </message>
  <message>
   <source>The range within “[ ]” runs backwards.</source>
   <translation>Khoảng trong “[ ]” viết ngược.</translation>
  </message>
  <message>
   <source>The same words were changed here and on {site}.</source>
   <translation>Cùng một chỗ bị sửa cả ở đây lẫn trên {site}.</translation>
  </message>
  <message>
   <source>The site asks to wait.</source>
   <translation>Trang yêu cầu chờ.</translation>
  </message>
  <message>
   <source>The site can't be reached.</source>
   <translation>Không kết nối được tới trang.</translation>
  </message>
  <message>
   <source>The site doesn't take this file.</source>
   <translation>Trang không nhận tệp này.</translation>
  </message>
  <message>
   <source>The site has a fault of its own.</source>
   <translation>Trang đang gặp lỗi.</translation>
  </message>
  <message>
   <source>The site points to a file in a place that isn't public.</source>
   <translation>Trang trỏ tới một tệp ở chỗ không công khai.</translation>
  </message>
  <message>
   <source>The site still has {names} without the blur: delete it there.</source>
   <translation>Trên trang vẫn còn {names} chưa làm mờ: hãy xóa ở đó.</translation>
  </message>
  <message>
   <source>The site takes no photos of more than {bytes} bytes.</source>
   <translation>Trang không nhận ảnh lớn hơn {bytes} byte.</translation>
  </message>
  <message>
   <source>The site took the story, but changed: {fields}.</source>
   <translation>Trang đã nhận bài nhưng tự sửa: {fields}.</translation>
  </message>
  <message>
   <source>The standfirst has {count} words; the house rule is {limit}.</source>
   <translation>Sa-pô dài {count} chữ; quy định là {limit}.</translation>
  </message>
  <message>
   <source>The stories were opened for reading only.</source>
   <translation>Các bài chỉ được mở để đọc.</translation>
  </message>
  <message>
   <source>The story database can't be opened.</source>
   <translation>Không mở được kho bài.</translation>
  </message>
  <message>
   <source>The story database is damaged.</source>
   <translation>Kho bài bị hỏng.</translation>
  </message>
  <message>
   <source>The story database is in use.</source>
   <translation>Kho bài đang được dùng.</translation>
  </message>
  <message>
   <source>The story database was damaged and is restored; the damaged file is kept in the data folder. Look through your newest stories.</source>
   <translation>Kho bài bị hỏng và đã được khôi phục; tệp hỏng được giữ trong thư mục dữ liệu. Hãy xem lại các bài mới nhất.</translation>
  </message>
  <message>
   <source>The story database was damaged. The backup of {when} was restored and {saved} records were brought over from the damaged file, which is kept as {name}. Look through your newest stories.</source>
   <translation>Kho bài bị hỏng. Đã khôi phục bản sao lưu lúc {when} và lấy thêm {saved} bản ghi từ tệp hỏng, được giữ lại với tên {name}. Hãy xem lại các bài mới nhất.</translation>
  </message>
  <message>
   <source>The story database was damaged. {saved} records were brought over from it; the damaged file is kept as {name}. Look through your newest stories.</source>
   <translation>Kho bài bị hỏng. Đã lấy lại {saved} bản ghi; tệp hỏng được giữ với tên {name}. Hãy xem lại các bài mới nhất.</translation>
  </message>
  <message>
   <source>The story has no section, and {site} wants one to publish.</source>
   <translation>Bài chưa có chuyên mục, mà {site} cần chuyên mục mới đăng được.</translation>
  </message>
  <message>
   <source>The story is being changed just now.</source>
   <translation>Bài đang được sửa.</translation>
  </message>
  <message>
   <source>The story is safe here. Restore the post on the site to go on.</source>
   <translation>Bài vẫn an toàn ở đây. Hãy khôi phục bài trên trang để tiếp tục.</translation>
  </message>
  <message>
   <source>The story isn't in the folder any more.</source>
   <translation>Bài không còn trong thư mục.</translation>
  </message>
  <message>
   <source>The story was changed elsewhere meanwhile.</source>
   <translation>Trong lúc đó bài đã được sửa ở nơi khác.</translation>
  </message>
  <message>
   <source>The template has no name.</source>
   <translation>Mẫu chưa có tên.</translation>
  </message>
  <message>
   <source>The text names a photo that isn't here: {id}.</source>
   <translation>Bài nhắc tới một ảnh không có ở đây: {id}.</translation>
  </message>
  <message>
   <source>The word can't be kept: {reason}.</source>
   <translation>Không lưu được chữ này: {reason}.</translation>
  </message>
  <message>
   <source>There are no stories in {home} yet.</source>
   <translation>Chưa có bài nào trong {home}.</translation>
  </message>
  <message>
   <source>There are several sites.</source>
   <translation>Có nhiều trang nhận bài.</translation>
  </message>
  <message>
   <source>There is a site called “{name}” already.</source>
   <translation>Đã có trang tên “{name}”.</translation>
  </message>
  <message>
   <source>There is a “)” without its “(”.</source>
   <translation>Có dấu “)” mà không có “(” mở.</translation>
  </message>
  <message>
   <source>There is no WordPress at {base}.</source>
   <translation>Không có WordPress tại {base}.</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation>Không có tệp {path}.</translation>
  </message>
  <message>
   <source>There is no folder {path}.</source>
   <translation>Không có thư mục {path}.</translation>
  </message>
  <message>
   <source>There is no group of that name.</source>
   <translation>Không có nhóm nào mang tên ấy.</translation>
  </message>
  <message>
   <source>There is no group of that number.</source>
   <translation>Không có nhóm nào mang số ấy.</translation>
  </message>
  <message>
   <source>There is no import {id} that could go on.</source>
   <translation>Không có lần nhập {id} nào để làm tiếp.</translation>
  </message>
  <message>
   <source>There is no password for {name} ({user}).</source>
   <translation>Chưa có mật khẩu cho {name} ({user}).</translation>
  </message>
  <message>
   <source>There is no password for {site}.</source>
   <translation>Chưa có mật khẩu cho {site}.</translation>
  </message>
  <message>
   <source>There is no password, and no terminal to ask for one.</source>
   <translation>Chưa có mật khẩu, và không có cửa sổ dòng lệnh để hỏi.</translation>
  </message>
  <message>
   <source>There is no photo {id}.</source>
   <translation>Không có ảnh {id}.</translation>
  </message>
  <message>
   <source>There is no site called “{name}”.</source>
   <translation>Không có trang nào tên “{name}”.</translation>
  </message>
  <message>
   <source>There is no site in the folder {path}.</source>
   <translation>Trong thư mục {path} không có trang nào.</translation>
  </message>
  <message>
   <source>There is no site to send to yet.</source>
   <translation>Chưa có trang nào để gửi bài.</translation>
  </message>
  <message>
   <source>There is no story {id}.</source>
   <translation>Không có bài {id}.</translation>
  </message>
  <message>
   <source>There is no such post.</source>
   <translation>Không có bài như vậy.</translation>
  </message>
  <message>
   <source>There is no version {version}.</source>
   <translation>Không có bản {version}.</translation>
  </message>
  <message>
   <source>There is nothing for “*”, “+” or “?” to repeat.</source>
   <translation>Trước “*”, “+” hay “?” không có gì để lặp.</translation>
  </message>
  <message>
   <source>These stories were last opened with a newer Copytaker.</source>
   <translation>Các bài này đã được mở bằng Copytaker mới hơn.</translation>
  </message>
  <message>
   <source>These stories were last opened with an older Copytaker.</source>
   <translation>Các bài này đã được mở bằng Copytaker cũ hơn.</translation>
  </message>
  <message>
   <source>This account can't send photos.</source>
   <translation>Tài khoản này không gửi được ảnh.</translation>
  </message>
  <message>
   <source>This account may not add that on {host}.</source>
   <translation>Tài khoản này không được thêm mục đó trên {host}.</translation>
  </message>
  <message>
   <source>This account may not change that on {host}.</source>
   <translation>Tài khoản này không được sửa mục đó trên {host}.</translation>
  </message>
  <message>
   <source>This account may not change that.</source>
   <translation>Tài khoản này không được sửa mục đó.</translation>
  </message>
  <message>
   <source>This account may not change the author on {host}.</source>
   <translation>Tài khoản này không được đổi tác giả trên {host}.</translation>
  </message>
  <message>
   <source>This account may not do that on {host}.</source>
   <translation>Tài khoản này không được làm việc đó trên {host}.</translation>
  </message>
  <message>
   <source>This account may not do that.</source>
   <translation>Tài khoản này không được làm việc đó.</translation>
  </message>
  <message>
   <source>This account may not publish on {host}.</source>
   <translation>Tài khoản này không được đăng bài trên {host}.</translation>
  </message>
  <message>
   <source>This account may not publish.</source>
   <translation>Tài khoản này không được đăng bài.</translation>
  </message>
  <message>
   <source>This account may not see drafts on {host}.</source>
   <translation>Tài khoản này không được xem bản nháp trên {host}.</translation>
  </message>
  <message>
   <source>This account may not see that.</source>
   <translation>Tài khoản này không được xem mục đó.</translation>
  </message>
  <message>
   <source>This account may not send photos: {count} stay here.</source>
   <translation>Tài khoản này không gửi được ảnh: {count} ảnh nằm lại máy.</translation>
  </message>
  <message>
   <source>This file holds no text.</source>
   <translation>Tệp này không chứa văn bản.</translation>
  </message>
  <message>
   <source>This file is damaged: its text breaks off.</source>
   <translation>Tệp này bị hỏng: văn bản đứt giữa chừng.</translation>
  </message>
  <message>
   <source>This file is no template.</source>
   <translation>Tệp này không phải là mẫu thông tin.</translation>
  </message>
  <message>
   <source>This file is too large for a list of codes.</source>
   <translation>Tệp này quá lớn so với một danh sách mã.</translation>
  </message>
  <message>
   <source>This isn't the address of a web site.</source>
   <translation>Đây không phải địa chỉ trang web.</translation>
  </message>
  <message>
   <source>This pattern can't be read.</source>
   <translation>Không đọc được biểu thức này.</translation>
  </message>
  <message>
   <source>This pattern takes too long.</source>
   <translation>Biểu thức này tìm quá lâu.</translation>
  </message>
  <message>
   <source>This site has no section called “{name}”.</source>
   <translation>Trang này không có chuyên mục “{name}”.</translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation>Hãy thử lại sau giây lát.</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>Hãy thử lại.</translation>
  </message>
  <message>
   <source>Two photos have the same caption: “{caption}”</source>
   <translation>Hai ảnh trùng chú thích: “{caption}”</translation>
  </message>
  <message>
   <source>Two signs of repetition follow each other.</source>
   <translation>Hai dấu lặp đứng liền nhau.</translation>
  </message>
  <message>
   <source>Type it as in a browser, for instance https://example.vn.</source>
   <translation>Hãy gõ như trong trình duyệt, ví dụ https://example.vn.</translation>
  </message>
  <message>
   <source>Type the address alone; user name and password have fields of their own.</source>
   <translation>Chỉ gõ địa chỉ; tên đăng nhập và mật khẩu có ô riêng.</translation>
  </message>
  <message>
   <source>Update Copytaker, or add the site anew.</source>
   <translation>Hãy cập nhật Copytaker, hoặc thêm lại trang.</translation>
  </message>
  <message>
   <source>Use a JPEG, HEIC, PNG, TIFF, WebP, AVIF, GIF or RAW file, or export it as JPEG.</source>
   <translation>Hãy dùng tệp JPEG, HEIC, PNG, TIFF, WebP, AVIF, GIF hoặc RAW, hoặc xuất ảnh ra JPEG.</translation>
  </message>
  <message>
   <source>Use a JPEG, PNG, GIF or WebP file that isn't too large.</source>
   <translation>Hãy dùng tệp JPEG, PNG, GIF hoặc WebP không quá lớn.</translation>
  </message>
  <message>
   <source>Use a JPEG, PNG, GIF or WebP file.</source>
   <translation>Hãy dùng tệp JPEG, PNG, GIF hoặc WebP.</translation>
  </message>
  <message>
   <source>Use an address that begins with https://.</source>
   <translation>Hãy dùng địa chỉ bắt đầu bằng https://.</translation>
  </message>
  <message>
   <source>Use {parts}.</source>
   <translation>Hãy dùng {parts}.</translation>
  </message>
  <message>
   <source>What Photoshop keeps for itself</source>
   <translation>Dữ liệu riêng của Photoshop</translation>
  </message>
  <message>
   <source>What answers at {host} isn't WordPress.</source>
   <translation>Ở {host} không phải WordPress.</translation>
  </message>
  <message>
   <source>What answers isn't the site.</source>
   <translation>Nơi trả lời không phải trang nhận bài.</translation>
  </message>
  <message>
   <source>What the camera's maker noted: {count} values</source>
   <translation>Ghi chú của hãng máy ảnh: {count} giá trị</translation>
  </message>
  <message>
   <source>What you type can't be written to this disk.</source>
   <translation>Không ghi được những gì bạn gõ vào ổ đĩa này.</translation>
  </message>
  <message>
   <source>When it was taken: {value}</source>
   <translation>Chụp lúc: {value}</translation>
  </message>
  <message>
   <source>Where it was taken: {value}</source>
   <translation>Chụp ở đâu: {value}</translation>
  </message>
  <message>
   <source>Who is on it, or where faces are: {value}</source>
   <translation>Ai có trong ảnh, hoặc khuôn mặt ở đâu: {value}</translation>
  </message>
  <message>
   <source>Who made it, and who it belongs to: {value}</source>
   <translation>Ai chụp và ảnh của ai: {value}</translation>
  </message>
  <message>
   <source>Whose camera or computer it is: {value}</source>
   <translation>Máy ảnh hoặc máy tính của ai: {value}</translation>
  </message>
  <message>
   <source>Words about it: {value}</source>
   <translation>Lời nói về ảnh: {value}</translation>
  </message>
  <message>
   <source>Work in its window, or close it and try again.</source>
   <translation>Hãy làm trong cửa sổ đang mở, hoặc đóng nó rồi thử lại.</translation>
  </message>
  <message>
   <source>You may not write to the folder {path}.</source>
   <translation>Bạn không có quyền ghi vào thư mục {path}.</translation>
  </message>
  <message>
   <source>Your own copy is kept.</source>
   <translation>Bản của bạn vẫn được giữ.</translation>
  </message>
  <message>
   <source>Yours is safe here; it can be sent as a new one.</source>
   <translation>Bài của bạn vẫn an toàn ở đây; có thể gửi thành bài mới.</translation>
  </message>
  <message>
   <source>copytaker.db is not Copytaker's database.</source>
   <translation>copytaker.db không phải kho bài của Copytaker.</translation>
  </message>
  <message>
   <source>credit of a photo: “{mine}” or “{theirs}”</source>
   <translation>tác giả của một ảnh: “{mine}” hay “{theirs}”</translation>
  </message>
  <message>
   <source>{bytes} bytes behind the picture's end</source>
   <translation>{bytes} byte nằm sau phần cuối của ảnh</translation>
  </message>
  <message>
   <source>{count} files could not be taken in: {names}.</source>
   <translation>{count} tệp không nhập được: {names}.</translation>
  </message>
  <message>
   <source>{count} photos begin with {id}.</source>
   <translation>Có {count} ảnh bắt đầu bằng {id}.</translation>
  </message>
  <message>
   <source>{count} stories begin with {id}.</source>
   <translation>Có {count} bài bắt đầu bằng {id}.</translation>
  </message>
  <message>
   <source>{host} asks to wait.</source>
   <translation>{host} yêu cầu chờ.</translation>
  </message>
  <message>
   <source>{host} can't be reached.</source>
   <translation>Không kết nối được tới {host}.</translation>
  </message>
  <message>
   <source>{host} could not store the file.</source>
   <translation>{host} không lưu được tệp.</translation>
  </message>
  <message>
   <source>{host} didn't answer, so it isn't known whether it was done.</source>
   <translation>{host} không trả lời, nên chưa biết đã xong hay chưa.</translation>
  </message>
  <message>
   <source>{host} doesn't accept this user name and password.</source>
   <translation>{host} không chấp nhận tên đăng nhập và mật khẩu này.</translation>
  </message>
  <message>
   <source>{host} doesn't give the picture away.</source>
   <translation>{host} không cho tải ảnh này.</translation>
  </message>
  <message>
   <source>{host} doesn't offer WordPress's REST interface.</source>
   <translation>{host} không mở giao diện REST của WordPress.</translation>
  </message>
  <message>
   <source>{host} doesn't say who we are there.</source>
   <translation>{host} không cho biết tài khoản của chúng ta.</translation>
  </message>
  <message>
   <source>{host} doesn't take this file.</source>
   <translation>{host} không nhận tệp này.</translation>
  </message>
  <message>
   <source>{host} forbids it; a firewall may stand before it.</source>
   <translation>{host} không cho phép; có thể do tường lửa.</translation>
  </message>
  <message>
   <source>{host} gave an answer that can't be understood.</source>
   <translation>{host} trả lời không hiểu được.</translation>
  </message>
  <message>
   <source>{host} has a fault of its own just now.</source>
   <translation>{host} đang gặp lỗi.</translation>
  </message>
  <message>
   <source>{host} has application passwords switched off.</source>
   <translation>{host} đã tắt mật khẩu ứng dụng.</translation>
  </message>
  <message>
   <source>{host} has no space left for this account's files.</source>
   <translation>{host} hết chỗ cho tệp của tài khoản này.</translation>
  </message>
  <message>
   <source>{host} has nothing of this number.</source>
   <translation>{host} không có mục nào mang số này.</translation>
  </message>
  <message>
   <source>{host} is addressed without encryption.</source>
   <translation>Địa chỉ {host} không được mã hóa.</translation>
  </message>
  <message>
   <source>{host} refused it ({code}).</source>
   <translation>{host} từ chối ({code}).</translation>
  </message>
  <message>
   <source>{host} sends us on to another address.</source>
   <translation>{host} chuyển hướng sang địa chỉ khác.</translation>
  </message>
  <message>
   <source>{host} sends us on to {target}.</source>
   <translation>{host} chuyển hướng sang {target}.</translation>
  </message>
  <message>
   <source>{host} sends us round in circles.</source>
   <translation>{host} chuyển hướng vòng vo.</translation>
  </message>
  <message>
   <source>{name} can't be read: {reason}.</source>
   <translation>Không đọc được {name}: {reason}.</translation>
  </message>
  <message>
   <source>{name} is forgotten; nothing was deleted there.</source>
   <translation>Đã gỡ {name}; không có gì bị xóa ở đó.</translation>
  </message>
  <message>
   <source>{name} tells nothing.</source>
   <translation>{name} không tiết lộ gì.</translation>
  </message>
  <message>
   <source>{name}: signed in as {account}.</source>
   <translation>{name}: đã đăng nhập với tên {account}.</translation>
  </message>
  <message>
   <source>{path} can't be read: {reason}.</source>
   <translation>Không đọc được {path}: {reason}.</translation>
  </message>
  <message>
   <source>{path} corrects photo {id}:</source>
   <translation>{path} đính chính ảnh {id}:</translation>
  </message>
  <message>
   <source>{path} could not be read: {why}</source>
   <translation>Không đọc được {path}: {why}</translation>
  </message>
  <message>
   <source>{path} is neither .docx, .md, .html nor .txt.</source>
   <translation>{path} không phải tệp .docx, .md, .html hay .txt.</translation>
  </message>
  <message>
   <source>{path} looks like photo {id}.</source>
   <translation>{path} giống ảnh {id}.</translation>
  </message>
  <message>
   <source>{path}: {what}</source>
   <translation>{path}: {what}</translation>
  </message>
  <message>
   <source>{problem} ({places})</source>
   <translation>{problem} ({places})</translation>
  </message>
  <message>
   <source>{site} has no section “{name}”.</source>
   <translation>{site} không có chuyên mục “{name}”.</translation>
  </message>
  <message>
   <source>{what} Photos that may not leave either: {count}.</source>
   <translation>{what} Ảnh khác cũng chưa được gửi đi: {count}.</translation>
  </message>
  <message>
   <source>“copytaker list” shows them all.</source>
   <translation>Lệnh “copytaker list” liệt kê tất cả.</translation>
  </message>
  <message>
   <source>“copytaker show STORY --format json” lists them.</source>
   <translation>Lệnh “copytaker show STORY --format json” liệt kê các ảnh.</translation>
  </message>
  <message>
   <source>“copytaker site list” shows them all.</source>
   <translation>Lệnh “copytaker site list” liệt kê tất cả.</translation>
  </message>
  <message>
   <source>“{date}” isn't a date.</source>
   <translation>“{date}” không phải ngày tháng.</translation>
  </message>
  <message>
   <source>“{headline}” is at version {number}.</source>
   <translation>“{headline}” đang ở bản {number}.</translation>
  </message>
  <message>
   <source>“{headline}” is in conflict with {site}.</source>
   <translation>“{headline}” đang xung đột với {site}.</translation>
  </message>
  <message>
   <source>“{media}” isn't a picture of this site.</source>
   <translation>“{media}” không phải ảnh của trang này.</translation>
  </message>
  <message>
   <source>“{name}” can't be opened ({reason}).</source>
   <translation>Không mở được “{name}” ({reason}).</translation>
  </message>
  <message>
   <source>“{name}” can't be read ({reason}).</source>
   <translation>Không đọc được “{name}” ({reason}).</translation>
  </message>
  <message>
   <source>“{name}” can't be read any more: the card was taken out.</source>
   <translation>Không đọc được “{name}” nữa: thẻ đã bị rút ra.</translation>
  </message>
  <message>
   <source>“{name}” can't be read any more: {count} of {total} files are in.</source>
   <translation>Không còn đọc được “{name}”: đã nhập {count}/{total} tệp.</translation>
  </message>
  <message>
   <source>“{name}” can't be written ({reason}).</source>
   <translation>Không ghi được “{name}” ({reason}).</translation>
  </message>
  <message>
   <source>“{name}” could not be read: something in it is broken.</source>
   <translation>Không đọc được “{name}”: trong tệp có chỗ hỏng.</translation>
  </message>
  <message>
   <source>“{name}” is a RAW file without a preview in it.</source>
   <translation>“{name}” là tệp RAW không có ảnh xem trước bên trong.</translation>
  </message>
  <message>
   <source>“{name}” is a site of a kind that isn't known here: {kind}.</source>
   <translation>“{name}” thuộc loại trang chưa được hỗ trợ: {kind}.</translation>
  </message>
  <message>
   <source>“{name}” is damaged or incomplete.</source>
   <translation>“{name}” bị hỏng hoặc thiếu.</translation>
  </message>
  <message>
   <source>“{name}” is empty (0 bytes).</source>
   <translation>“{name}” rỗng (0 byte).</translation>
  </message>
  <message>
   <source>“{name}” is not a picture that can be used here.</source>
   <translation>“{name}” không phải ảnh dùng được ở đây.</translation>
  </message>
  <message>
   <source>“{name}” is still on the web.</source>
   <translation>“{name}” vẫn còn trên mạng.</translation>
  </message>
  <message>
   <source>“{name}” is there already, and can't be read.</source>
   <translation>Đã có tệp “{name}” mà không đọc được.</translation>
  </message>
  <message>
   <source>“{name}” is too large: {width} × {height} pixels, more than {limit} megapixels.</source>
   <translation>“{name}” quá lớn: {width} × {height} điểm ảnh, hơn {limit} megapixel.</translation>
  </message>
  <message>
   <source>“{name}” may not be shown before {when}.</source>
   <translation>“{name}” chưa được đăng trước {when}.</translation>
  </message>
  <message>
   <source>“{name}” may not be shown since {when}.</source>
   <translation>“{name}” đã hết hạn dùng từ {when}.</translation>
  </message>
  <message>
   <source>“{name}” shows somebody to be protected, and isn't blurred.</source>
   <translation>“{name}” có người cần giữ kín danh tính mà chưa làm mờ.</translation>
  </message>
  <message>
   <source>“{name}” shows somebody to be protected, and nobody has looked at its words.</source>
   <translation>“{name}” có người cần giữ kín danh tính mà chưa ai đọc lại chú thích và mô tả ảnh.</translation>
  </message>
  <message>
   <source>“{name}” shows somebody to be protected.</source>
   <translation>“{name}” có người cần giữ kín danh tính.</translation>
  </message>
  <message>
   <source>“{pattern}” is no pattern of credits.</source>
   <translation>“{pattern}” không phải mẫu ghi tên tác giả ảnh.</translation>
  </message>
  <message>
   <source>“{title}” is larger than {most} MB.</source>
   <translation>“{title}” lớn hơn {most} MB.</translation>
  </message>
 </context>
 <context>
  <name>window</name>
  <message>
   <source>## begins a sub-heading, **words** become bold, and so on</source>
   <translation>## mở đầu tít phụ, **chữ** thành chữ đậm, v.v.</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Sửa</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>Trợ giú&amp;p</translation>
  </message>
  <message>
   <source>&amp;Insert</source>
   <translation>&amp;Chèn</translation>
  </message>
  <message>
   <source>&amp;Photo</source>
   <translation>Ả&amp;nh</translation>
  </message>
  <message>
   <source>&amp;Story</source>
   <translation>&amp;Bài</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Hiển thị</translation>
  </message>
  <message>
   <source>(Baothinh.vn) -</source>
   <translation>(Baothinh.vn) -</translation>
  </message>
  <message>
   <source>(deleted)</source>
   <translation>(đã xóa)</translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation>(trống)</translation>
  </message>
  <message>
   <source>1 photo</source>
   <translation>1 ảnh</translation>
  </message>
  <message>
   <source>1 photo copied.</source>
   <translation>Đã chép 1 ảnh.</translation>
  </message>
  <message>
   <source>1 star</source>
   <translation>1 sao</translation>
  </message>
  <message>
   <source>1 video isn't shown</source>
   <translation>1 video không hiện ở đây</translation>
  </message>
  <message>
   <source>1 was here already.</source>
   <translation>1 ảnh đã có sẵn.</translation>
  </message>
  <message>
   <source>100 %</source>
   <translation>100 %</translation>
  </message>
  <message>
   <source>23/11/2026 18:00</source>
   <translation>23/11/2026 18:00</translation>
  </message>
  <message>
   <source>A WordPress site</source>
   <translation>Một trang WordPress</translation>
  </message>
  <message>
   <source>A chart made from data</source>
   <translation>Biểu đồ vẽ từ dữ liệu</translation>
  </message>
  <message>
   <source>A dash and a space begin a list</source>
   <translation>Gạch ngang và dấu cách mở đầu danh sách</translation>
  </message>
  <message>
   <source>A draft: its caption follows</source>
   <translation>Bản nháp: chú thích sẽ đổi theo</translation>
  </message>
  <message>
   <source>A folder on this computer</source>
   <translation>Một thư mục trên máy này</translation>
  </message>
  <message>
   <source>A look at the words</source>
   <translation>Đọc lại lời kèm ảnh</translation>
  </message>
  <message>
   <source>A name, a nickname, a school class, a house number or a relative's name can tell who it is.</source>
   <translation>Tên thật, tên gọi ở nhà, lớp học, số nhà hay tên người thân đều có thể làm lộ danh tính.</translation>
  </message>
  <message>
   <source>A page of {host}</source>
   <translation>Trang của {host}</translation>
  </message>
  <message>
   <source>A photo edited by a person</source>
   <translation>Ảnh có người chỉnh sửa</translation>
  </message>
  <message>
   <source>A photo with parts made by AI</source>
   <translation>Ảnh có phần do AI tạo</translation>
  </message>
  <message>
   <source>A picture of a screen</source>
   <translation>Ảnh chụp màn hình</translation>
  </message>
  <message>
   <source>A question pinned to these words</source>
   <translation>Một câu hỏi gắn vào chỗ chữ này</translation>
  </message>
  <message>
   <source>A story without a headline</source>
   <translation>Bài chưa có tít</translation>
  </message>
  <message>
   <source>A tick lets caption and alt text in a story follow.</source>
   <translation>Đánh dấu để chú thích và văn bản thay thế trong bài đổi theo.</translation>
  </message>
  <message>
   <source>AI prompt</source>
   <translation>Câu lệnh AI</translation>
  </message>
  <message>
   <source>AI system</source>
   <translation>Công cụ AI</translation>
  </message>
  <message>
   <source>About Copytaker</source>
   <translation>Giới thiệu Copytaker</translation>
  </message>
  <message>
   <source>About {count} min of reading</source>
   <translation>Đọc khoảng {count} phút</translation>
  </message>
  <message>
   <source>Across the whole page</source>
   <translation>Tràn cả trang</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Nhật ký gửi bài</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Thêm</translation>
  </message>
  <message>
   <source>Add a column before</source>
   <translation>Thêm cột phía trước</translation>
  </message>
  <message>
   <source>Add a column behind</source>
   <translation>Thêm cột phía sau</translation>
  </message>
  <message>
   <source>Add a place that stories are sent to</source>
   <translation>Thêm nơi nhận bài</translation>
  </message>
  <message>
   <source>Add a row above</source>
   <translation>Thêm hàng phía trên</translation>
  </message>
  <message>
   <source>Add a row below</source>
   <translation>Thêm hàng phía dưới</translation>
  </message>
  <message>
   <source>Add a site…</source>
   <translation>Thêm trang nhận bài…</translation>
  </message>
  <message>
   <source>Add behind</source>
   <translation>Thêm vào sau</translation>
  </message>
  <message>
   <source>Add files…</source>
   <translation>Thêm tệp ảnh…</translation>
  </message>
  <message>
   <source>Add in front</source>
   <translation>Thêm vào trước</translation>
  </message>
  <message>
   <source>Add “{word}” to my dictionary</source>
   <translation>Thêm “{word}” vào từ điển của tôi</translation>
  </message>
  <message>
   <source>Added. This computer has no safe place for the password, so Copytaker asks for it again after a restart.</source>
   <translation>Đã thêm. Máy này không có chỗ cất mật khẩu an toàn, nên Copytaker sẽ hỏi lại mật khẩu sau khi khởi động lại.</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Địa chỉ</translation>
  </message>
  <message>
   <source>Address of the page</source>
   <translation>Địa chỉ trang</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>Thêm…</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Sau</translation>
  </message>
  <message>
   <source>Afterwards</source>
   <translation>Chép xong</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Tất cả</translation>
  </message>
  <message>
   <source>All photos</source>
   <translation>Tất cả ảnh</translation>
  </message>
  <message>
   <source>All that the chosen photo's file tells when it is sent</source>
   <translation>Mọi điều tệp ảnh đang chọn tiết lộ khi được gửi đi</translation>
  </message>
  <message>
   <source>Allowed</source>
   <translation>Cho phép</translation>
  </message>
  <message>
   <source>Alt text</source>
   <translation>Mô tả ảnh (alt)</translation>
  </message>
  <message>
   <source>And {count} more.</source>
   <translation>Và {count} nhận xét nữa.</translation>
  </message>
  <message>
   <source>And {count} more: search for them.</source>
   <translation>Còn {count} ảnh nữa: hãy gõ để tìm.</translation>
  </message>
  <message>
   <source>Another application password</source>
   <translation>Mật khẩu ứng dụng khác</translation>
  </message>
  <message>
   <source>Another template has this name.</source>
   <translation>Đã có mẫu khác mang tên này.</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Trả lời</translation>
  </message>
  <message>
   <source>Answer to {author}: “{words}”</source>
   <translation>Trả lời {author}: “{words}”</translation>
  </message>
  <message>
   <source>Any size</source>
   <translation>Không giới hạn</translation>
  </message>
  <message>
   <source>Any story or none</source>
   <translation>Bài nào cũng được</translation>
  </message>
  <message>
   <source>Application password</source>
   <translation>Mật khẩu ứng dụng</translation>
  </message>
  <message>
   <source>Application password of {user}</source>
   <translation>Mật khẩu ứng dụng của {user}</translation>
  </message>
  <message>
   <source>Applied to {count} photos. Ctrl+Z takes it back.</source>
   <translation>Đã áp dụng cho {count} ảnh. Ctrl+Z để hoàn tác.</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Áp dụng</translation>
  </message>
  <message>
   <source>Apply template</source>
   <translation>Áp dụng mẫu</translation>
  </message>
  <message>
   <source>Apply to {count} photos</source>
   <translation>Áp dụng cho {count} ảnh</translation>
  </message>
  <message>
   <source>Apply “{name}”</source>
   <translation>Áp dụng “{name}”</translation>
  </message>
  <message>
   <source>Arrows move the frame, Shift+arrows resize it, Backspace shows the whole photo</source>
   <translation>Phím mũi tên dời khung, Shift+mũi tên đổi cỡ khung, Backspace để hiện cả ảnh</translation>
  </message>
  <message>
   <source>Arrows: a tenth of a degree; Page Up and Page Down: a degree</source>
   <translation>Mũi tên: một phần mười độ; Page Up và Page Down: một độ</translation>
  </message>
  <message>
   <source>As it is printed</source>
   <translation>Như khi in</translation>
  </message>
  <message>
   <source>As the camera took it</source>
   <translation>Như lúc chụp</translation>
  </message>
  <message>
   <source>As the photo</source>
   <translation>Như ảnh gốc</translation>
  </message>
  <message>
   <source>As the story's language has it</source>
   <translation>Theo ngôn ngữ của bài</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Theo hệ thống</translation>
  </message>
  <message>
   <source>As wide as the text</source>
   <translation>Rộng bằng cột chữ</translation>
  </message>
  <message>
   <source>As you type</source>
   <translation>Khi đang gõ</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Hỏi</translation>
  </message>
  <message>
   <source>Asks for a site first</source>
   <translation>Sẽ hỏi nơi nhận bài trước</translation>
  </message>
  <message>
   <source>At {site} {time}</source>
   <translation>Đã tới {site} {time}</translation>
  </message>
  <message>
   <source>Back to the page</source>
   <translation>Đưa về trang</translation>
  </message>
  <message>
   <source>Back to the story</source>
   <translation>Về bài viết</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Trước</translation>
  </message>
  <message>
   <source>Begin a new story</source>
   <translation>Bắt đầu bài mới</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Xanh dương</translation>
  </message>
  <message>
   <source>Blur faces and number plates</source>
   <translation>Làm mờ khuôn mặt và biển số</translation>
  </message>
  <message>
   <source>Blur faces and number plates…</source>
   <translation>Làm mờ khuôn mặt và biển số…</translation>
  </message>
  <message>
   <source>Blur parts of the chosen photo wherever it is used</source>
   <translation>Làm mờ những chỗ trên ảnh đang chọn, ở mọi bài dùng ảnh này</translation>
  </message>
  <message>
   <source>Blurred parts</source>
   <translation>Những chỗ làm mờ</translation>
  </message>
  <message>
   <source>Blurred parts: {count}</source>
   <translation>Số chỗ làm mờ: {count}</translation>
  </message>
  <message>
   <source>Blur…</source>
   <translation>Làm mờ…</translation>
  </message>
  <message>
   <source>Bold</source>
   <translation>Đậm</translation>
  </message>
  <message>
   <source>Bring a story from the site…</source>
   <translation>Lấy bài từ trang về…</translation>
  </message>
  <message>
   <source>Bring a story from {site}</source>
   <translation>Lấy bài từ {site} về</translation>
  </message>
  <message>
   <source>Bring in a document…</source>
   <translation>Đưa tài liệu vào…</translation>
  </message>
  <message>
   <source>Bring in documents</source>
   <translation>Đưa tài liệu vào</translation>
  </message>
  <message>
   <source>Bring in photos from a card or a folder</source>
   <translation>Đưa ảnh vào từ thẻ nhớ hoặc thư mục</translation>
  </message>
  <message>
   <source>Bring it back</source>
   <translation>Lấy lại</translation>
  </message>
  <message>
   <source>Bring it here</source>
   <translation>Lấy về</translation>
  </message>
  <message>
   <source>Bring this version back</source>
   <translation>Lấy lại bản này</translation>
  </message>
  <message>
   <source>Bringing a version back makes it the newest. Those after it stay in the list.</source>
   <translation>Lấy lại một bản thì bản ấy thành bản mới nhất. Các bản sau nó vẫn còn trong danh sách.</translation>
  </message>
  <message>
   <source>Bringing it…</source>
   <translation>Đang lấy về…</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Theo tên tệp</translation>
  </message>
  <message>
   <source>By time</source>
   <translation>Theo giờ chụp</translation>
  </message>
  <message>
   <source>By-line</source>
   <translation>Tác giả</translation>
  </message>
  <message>
   <source>Can anybody be known by these words?</source>
   <translation>Đọc những lời này có nhận ra ai không?</translation>
  </message>
  <message>
   <source>Can't be read</source>
   <translation>Không đọc được</translation>
  </message>
  <message>
   <source>Can't be read: {name}</source>
   <translation>Không đọc được: {name}</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Hủy</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>Chú thích ảnh</translation>
  </message>
  <message>
   <source>Caption and alt text were looked at.</source>
   <translation>Đã đọc lại chú thích và mô tả ảnh.</translation>
  </message>
  <message>
   <source>Caption by</source>
   <translation>Người viết chú thích</translation>
  </message>
  <message>
   <source>Caption of the gallery</source>
   <translation>Chú thích chung của chùm ảnh</translation>
  </message>
  <message>
   <source>Caption, place, name, file …</source>
   <translation>Chú thích, địa danh, tên người, tên tệp…</translation>
  </message>
  <message>
   <source>Captions apart: {count} words</source>
   <translation>Chú thích ảnh, tính riêng: {count} chữ</translation>
  </message>
  <message>
   <source>Card or folder</source>
   <translation>Thẻ hoặc thư mục</translation>
  </message>
  <message>
   <source>Cards and folders</source>
   <translation>Thẻ nhớ và thư mục</translation>
  </message>
  <message>
   <source>Cell</source>
   <translation>Ô</translation>
  </message>
  <message>
   <source>Change the page that is public now? Readers see the change at once.</source>
   <translation>Sửa bài đang đăng? Bạn đọc sẽ thấy thay đổi ngay.</translation>
  </message>
  <message>
   <source>Change: {field}</source>
   <translation>Đổi: {field}</translation>
  </message>
  <message>
   <source>Changes nothing yet</source>
   <translation>Chưa đổi gì</translation>
  </message>
  <message>
   <source>Changes {changing} of {count}…</source>
   <translation>Đổi {changing}/{count} ảnh…</translation>
  </message>
  <message>
   <source>Changes {count} of {all} photos.</source>
   <translation>Đổi {count}/{all} ảnh.</translation>
  </message>
  <message>
   <source>Check spelling</source>
   <translation>Kiểm tra chính tả</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Kiểm tra</translation>
  </message>
  <message>
   <source>Choose a folder…</source>
   <translation>Chọn thư mục…</translation>
  </message>
  <message>
   <source>Choose a photo on the page first.</source>
   <translation>Hãy chọn một ảnh trên trang trước.</translation>
  </message>
  <message>
   <source>Choose a photo on the page to write its alt text and credit. Ctrl+J puts photos in.</source>
   <translation>Chọn một ảnh trong bài để viết mô tả ảnh và ghi tác giả ảnh. Ctrl+J để chèn ảnh.</translation>
  </message>
  <message>
   <source>Choose one, or type it.</source>
   <translation>Hãy chọn hoặc gõ vào.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Chọn…</translation>
  </message>
  <message>
   <source>City or commune</source>
   <translation>Xã, phường</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>Bỏ lọc</translation>
  </message>
  <message>
   <source>Clear formatting</source>
   <translation>Xóa định dạng</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Đóng</translation>
  </message>
  <message>
   <source>Close find and replace</source>
   <translation>Đóng tìm và thay</translation>
  </message>
  <message>
   <source>Close the window; everything is kept</source>
   <translation>Đóng cửa sổ; mọi thứ đều được lưu</translation>
  </message>
  <message>
   <source>Close this notice</source>
   <translation>Đóng thông báo này</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Mã</translation>
  </message>
  <message>
   <source>Code block</source>
   <translation>Khối mã</translation>
  </message>
  <message>
   <source>Code block…</source>
   <translation>Khối mã…</translation>
  </message>
  <message>
   <source>Code replacements</source>
   <translation>Mã viết tắt</translation>
  </message>
  <message>
   <source>Code replacements…</source>
   <translation>Mã viết tắt…</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Cột</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Cột</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Góp ý</translation>
  </message>
  <message>
   <source>Comments</source>
   <translation>Góp ý</translation>
  </message>
  <message>
   <source>Compare two</source>
   <translation>So hai ảnh</translation>
  </message>
  <message>
   <source>Completions</source>
   <translation>Gợi ý</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>Xung đột</translation>
  </message>
  <message>
   <source>Contact sheet</source>
   <translation>Bảng ảnh</translation>
  </message>
  <message>
   <source>Copied from {name}. Ctrl+Shift+V pastes.</source>
   <translation>Đã chép từ {name}. Ctrl+Shift+V để dán.</translation>
  </message>
  <message>
   <source>Copies what is picked, and nothing else (Ctrl+Enter)</source>
   <translation>Chỉ chép những ảnh đã chọn (Ctrl+Enter)</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Sao chép</translation>
  </message>
  <message>
   <source>Copy 1 photo</source>
   <translation>Chép 1 ảnh</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Chép địa chỉ</translation>
  </message>
  <message>
   <source>Copy as text for a message</source>
   <translation>Chép dạng chữ</translation>
  </message>
  <message>
   <source>Copy it from the browser, or paste the code that the site offers for sharing.</source>
   <translation>Chép từ trình duyệt, hoặc dán mã chia sẻ mà trang cung cấp.</translation>
  </message>
  <message>
   <source>Copy link</source>
   <translation>Chép liên kết</translation>
  </message>
  <message>
   <source>Copy the story's words without formats</source>
   <translation>Chép chữ của bài, bỏ định dạng</translation>
  </message>
  <message>
   <source>Copy what is said</source>
   <translation>Chép thông tin ảnh</translation>
  </message>
  <message>
   <source>Copy {count} photos</source>
   <translation>Chép {count} ảnh</translation>
  </message>
  <message>
   <source>Copying {total} photos from “{folder}” was interrupted: {count} are left.</source>
   <translation>Đang chép {total} ảnh từ “{folder}” thì bị ngắt: còn {count} ảnh.</translation>
  </message>
  <message>
   <source>Copying…</source>
   <translation>Đang chép…</translation>
  </message>
  <message>
   <source>Copyright</source>
   <translation>Bản quyền</translation>
  </message>
  <message>
   <source>Copytaker was not closed properly. What was typed then is here again.</source>
   <translation>Lần trước Copytaker bị tắt đột ngột. Những gì đã gõ khi ấy đã được khôi phục.</translation>
  </message>
  <message>
   <source>Correction</source>
   <translation>Đính chính</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Quốc gia</translation>
  </message>
  <message>
   <source>Country code</source>
   <translation>Mã quốc gia</translation>
  </message>
  <message>
   <source>Credit</source>
   <translation>Tác giả ảnh</translation>
  </message>
  <message>
   <source>Credits of photos</source>
   <translation>Tên tác giả ảnh</translation>
  </message>
  <message>
   <source>Crop</source>
   <translation>Cắt ảnh</translation>
  </message>
  <message>
   <source>Crop and straighten</source>
   <translation>Cắt và chỉnh nghiêng</translation>
  </message>
  <message>
   <source>Crop and straighten…</source>
   <translation>Cắt và chỉnh nghiêng…</translation>
  </message>
  <message>
   <source>Crop, turn and straighten the chosen photo</source>
   <translation>Cắt, xoay và chỉnh nghiêng ảnh đang chọn</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Cắt</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Tối</translation>
  </message>
  <message>
   <source>Dark desk</source>
   <translation>Nền tối</translation>
  </message>
  <message>
   <source>Data mining</source>
   <translation>Khai thác dữ liệu</translation>
  </message>
  <message>
   <source>Dateline</source>
   <translation>Nguồn tin đầu bài</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Ngày</translation>
  </message>
  <message>
   <source>Decide…</source>
   <translation>Quyết định…</translation>
  </message>
  <message>
   <source>Decoration only, no alt text</source>
   <translation>Ảnh trang trí, không cần mô tả</translation>
  </message>
  <message>
   <source>Degrees</source>
   <translation>Độ</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Xóa</translation>
  </message>
  <message>
   <source>Delete the column</source>
   <translation>Xóa cột</translation>
  </message>
  <message>
   <source>Delete the row</source>
   <translation>Xóa hàng</translation>
  </message>
  <message>
   <source>Delimiter</source>
   <translation>Dấu bao mã</translation>
  </message>
  <message>
   <source>Dim all but this paragraph</source>
   <translation>Làm mờ mọi đoạn trừ đoạn này</translation>
  </message>
  <message>
   <source>Do captions and alt texts tell who is to be protected?</source>
   <translation>Chú thích và mô tả ảnh có làm lộ người cần giữ kín không?</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Tài liệu</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Xong</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Xuống</translation>
  </message>
  <message>
   <source>Drag a photo of the page onto the gallery to put it in.</source>
   <translation>Kéo một ảnh trên trang thả vào chùm ảnh để thêm.</translation>
  </message>
  <message>
   <source>Drag to draw a part, drag it to move it, its corners to resize it. By keys: N puts one in, Space goes to the next, arrows move, Shift+arrows resize, Delete takes it away</source>
   <translation>Kéo chuột để vẽ một chỗ, kéo chỗ đó để dời, kéo góc để đổi cỡ. Bằng phím: N thêm một chỗ, phím cách sang chỗ kế tiếp, mũi tên để dời, Shift+mũi tên để đổi cỡ, Delete để bỏ</translation>
  </message>
  <message>
   <source>Drag to put in order, or Alt+Up and Alt+Down</source>
   <translation>Kéo để xếp thứ tự, hoặc Alt+Lên và Alt+Xuống</translation>
  </message>
  <message>
   <source>Draw a line that shall be level (L)</source>
   <translation>Vẽ một đường cần nằm ngang (L)</translation>
  </message>
  <message>
   <source>Draw along the horizon, or along a wall.</source>
   <translation>Vẽ dọc theo đường chân trời, hoặc theo một bức tường.</translation>
  </message>
  <message>
   <source>Drawn by a person</source>
   <translation>Do người vẽ</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Bỏ</translation>
  </message>
  <message>
   <source>Drop photos or folders here, or bring them in from a card.</source>
   <translation>Thả ảnh hoặc thư mục vào đây, hoặc đưa vào từ thẻ nhớ.</translation>
  </message>
  <message>
   <source>Edit the photos…</source>
   <translation>Sửa các ảnh…</translation>
  </message>
  <message>
   <source>Edit the table, gallery or other block that is selected</source>
   <translation>Sửa bảng, chùm ảnh hoặc khối đang chọn</translation>
  </message>
  <message>
   <source>Edit this block…</source>
   <translation>Sửa khối này…</translation>
  </message>
  <message>
   <source>Editor's note</source>
   <translation>Lời tòa soạn</translation>
  </message>
  <message>
   <source>Embargo: not to be shown before {when}</source>
   <translation>Cấm đăng trước {when}</translation>
  </message>
  <message>
   <source>Embargoed or expired</source>
   <translation>Cấm đăng, hết hạn</translation>
  </message>
  <message>
   <source>Embedded page</source>
   <translation>Trang nhúng</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Tiếng Anh</translation>
  </message>
  <message>
   <source>Enter another password for the site</source>
   <translation>Nhập mật khẩu khác cho trang</translation>
  </message>
  <message>
   <source>Enter goes on to the next photo, Page Up and Page Down as well.</source>
   <translation>Enter chuyển sang ảnh tiếp theo, Page Up và Page Down cũng vậy.</translation>
  </message>
  <message>
   <source>Enter password…</source>
   <translation>Nhập mật khẩu…</translation>
  </message>
  <message>
   <source>Every photo has its caption.</source>
   <translation>Ảnh nào cũng có chú thích.</translation>
  </message>
  <message>
   <source>Expired: not to be shown since {when}</source>
   <translation>Hết hạn dùng từ {when}</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Xuất</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Xuất…</translation>
  </message>
  <message>
   <source>Extended description</source>
   <translation>Mô tả mở rộng</translation>
  </message>
  <message>
   <source>F&amp;ormat</source>
   <translation>Định &amp;dạng</translation>
  </message>
  <message>
   <source>Failed – retry</source>
   <translation>Lỗi – thử lại</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Trường</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Các trường</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Tên tệp</translation>
  </message>
  <message>
   <source>Files with codes</source>
   <translation>Các tệp mã</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Lọc</translation>
  </message>
  <message>
   <source>Filter the outline</source>
   <translation>Lọc dàn bài</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Bộ lọc</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Tìm</translation>
  </message>
  <message>
   <source>Find a story…</source>
   <translation>Tìm bài…</translation>
  </message>
  <message>
   <source>Find and replace</source>
   <translation>Tìm và thay</translation>
  </message>
  <message>
   <source>Find in this story</source>
   <translation>Tìm trong bài</translation>
  </message>
  <message>
   <source>Find next</source>
   <translation>Tìm tiếp</translation>
  </message>
  <message>
   <source>Find previous</source>
   <translation>Tìm ngược</translation>
  </message>
  <message>
   <source>Find words in this story</source>
   <translation>Tìm chữ trong bài này</translation>
  </message>
  <message>
   <source>Find…</source>
   <translation>Tìm…</translation>
  </message>
  <message>
   <source>First row is a header</source>
   <translation>Hàng đầu là tiêu đề bảng</translation>
  </message>
  <message>
   <source>Focus mode</source>
   <translation>Chế độ tập trung</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Thư mục</translation>
  </message>
  <message>
   <source>Folder with photos</source>
   <translation>Thư mục có ảnh</translation>
  </message>
  <message>
   <source>Footnote</source>
   <translation>Cước chú</translation>
  </message>
  <message>
   <source>For stories that use the photo from now on; those that have it keep their words.</source>
   <translation>Cho những bài dùng ảnh từ nay về sau; bài đã dùng thì giữ nguyên lời.</translation>
  </message>
  <message>
   <source>For those whose files don't say</source>
   <translation>Cho những ảnh mà tệp không ghi tên người chụp</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Bỏ</translation>
  </message>
  <message>
   <source>Forget it</source>
   <translation>Thôi, bỏ qua</translation>
  </message>
  <message>
   <source>Forget {site} on this computer?</source>
   <translation>Bỏ {site} khỏi máy này?</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Bỏ khỏi máy…</translation>
  </message>
  <message>
   <source>Free</source>
   <translation>Tự do</translation>
  </message>
  <message>
   <source>Free software under the GNU General Public License, version 3 or later.</source>
   <translation>Phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 trở lên.</translation>
  </message>
  <message>
   <source>From its terms: “{words}”.</source>
   <translation>Theo điều khoản: “{words}”.</translation>
  </message>
  <message>
   <source>From the photo desk</source>
   <translation>Từ kho ảnh</translation>
  </message>
  <message>
   <source>From the photo desk…</source>
   <translation>Từ kho ảnh…</translation>
  </message>
  <message>
   <source>From the story</source>
   <translation>Từ trong bài</translation>
  </message>
  <message>
   <source>From the website</source>
   <translation>Từ trang web</translation>
  </message>
  <message>
   <source>Gallery</source>
   <translation>Chùm ảnh</translation>
  </message>
  <message>
   <source>Gallery of 1 photo</source>
   <translation>Chùm 1 ảnh</translation>
  </message>
  <message>
   <source>Gallery of {count} photos</source>
   <translation>Chùm {count} ảnh</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Chép tiếp</translation>
  </message>
  <message>
   <source>Go on editing</source>
   <translation>Sửa tiếp</translation>
  </message>
  <message>
   <source>Go to it</source>
   <translation>Tới chỗ đó</translation>
  </message>
  <message>
   <source>Go to the headline</source>
   <translation>Về tít</translation>
  </message>
  <message>
   <source>Go to the list and search</source>
   <translation>Sang danh sách bài và tìm</translation>
  </message>
  <message>
   <source>Go to the next pane</source>
   <translation>Sang khung kế tiếp</translation>
  </message>
  <message>
   <source>Go to the previous pane</source>
   <translation>Về khung trước</translation>
  </message>
  <message>
   <source>Goes back to the page with OK: {count}</source>
   <translation>Sẽ về trang khi bấm OK: {count}</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Xanh lá</translation>
  </message>
  <message>
   <source>Has words of its own, which stay: {caption}</source>
   <translation>Có chú thích riêng, được giữ nguyên: {caption}</translation>
  </message>
  <message>
   <source>Heading</source>
   <translation>Tít phụ</translation>
  </message>
  <message>
   <source>Headline</source>
   <translation>Tít</translation>
  </message>
  <message>
   <source>Here already</source>
   <translation>Đã có</translation>
  </message>
  <message>
   <source>Hide both sides</source>
   <translation>Ẩn hai bên</translation>
  </message>
  <message>
   <source>Hint</source>
   <translation>Gợi ý</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Lịch sử</translation>
  </message>
  <message>
   <source>History…</source>
   <translation>Lịch sử…</translation>
  </message>
  <message>
   <source>How it was made</source>
   <translation>Cách tạo ra ảnh</translation>
  </message>
  <message>
   <source>How many words the printed page has room for, without captions</source>
   <translation>Trang in có chỗ cho bao nhiêu chữ, không kể chú thích ảnh</translation>
  </message>
  <message>
   <source>How stories and photos go to each site</source>
   <translation>Bài và ảnh được gửi đến từng nơi như thế nào</translation>
  </message>
  <message>
   <source>I'll change the words</source>
   <translation>Tôi sẽ sửa lại lời</translation>
  </message>
  <message>
   <source>Ignore it in this story</source>
   <translation>Bỏ qua trong bài này</translation>
  </message>
  <message>
   <source>Import templates</source>
   <translation>Nhập mẫu</translation>
  </message>
  <message>
   <source>Import templates…</source>
   <translation>Nhập mẫu…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Nhập ảnh…</translation>
  </message>
  <message>
   <source>In no file with codes: {codes}</source>
   <translation>Không có trong tệp mã nào: {codes}</translation>
  </message>
  <message>
   <source>In sync</source>
   <translation>Đã đồng bộ</translation>
  </message>
  <message>
   <source>In this story</source>
   <translation>Trong bài này</translation>
  </message>
  <message>
   <source>Information box</source>
   <translation>Hộp thông tin</translation>
  </message>
  <message>
   <source>Insert</source>
   <translation>Chèn</translation>
  </message>
  <message>
   <source>Insert a variable</source>
   <translation>Chèn biến</translation>
  </message>
  <message>
   <source>Insert…</source>
   <translation>Chèn…</translation>
  </message>
  <message>
   <source>Inspector</source>
   <translation>Bảng chi tiết</translation>
  </message>
  <message>
   <source>Instructions</source>
   <translation>Lưu ý sử dụng</translation>
  </message>
  <message>
   <source>Is public on {sites}</source>
   <translation>Đã đăng trên {sites}</translation>
  </message>
  <message>
   <source>It is the photo's caption now. No other story uses the photo.</source>
   <translation>Đây là chú thích của ảnh từ bây giờ. Không có bài nào khác dùng ảnh này.</translation>
  </message>
  <message>
   <source>It is the photo's caption now. Other stories keep their words: {count}.</source>
   <translation>Đây là chú thích của ảnh từ bây giờ. Số bài khác giữ nguyên lời: {count}.</translation>
  </message>
  <message>
   <source>It names no part: every credit would read the same.</source>
   <translation>Mẫu không có phần nào: ảnh nào cũng sẽ ghi giống nhau.</translation>
  </message>
  <message>
   <source>It stands for the story in lists; else the first photo does.</source>
   <translation>Ảnh này đại diện cho bài trong danh sách; nếu không chọn thì lấy ảnh đầu tiên.</translation>
  </message>
  <message>
   <source>It works: you are {name} there.</source>
   <translation>Kết nối được: ở đó bạn là {name}.</translation>
  </message>
  <message>
   <source>Italic</source>
   <translation>Nghiêng</translation>
  </message>
  <message>
   <source>Its terms ask: {terms} (“{words}”).</source>
   <translation>Điều khoản của ảnh yêu cầu: {terms} (“{words}”).</translation>
  </message>
  <message>
   <source>JPEG quality</source>
   <translation>Chất lượng JPEG</translation>
  </message>
  <message>
   <source>Job id</source>
   <translation>Mã công việc</translation>
  </message>
  <message>
   <source>Keep and next</source>
   <translation>Lưu, sang ảnh sau</translation>
  </message>
  <message>
   <source>Keep ours</source>
   <translation>Giữ của mình</translation>
  </message>
  <message>
   <source>Keep the line in the middle</source>
   <translation>Giữ dòng đang gõ ở giữa</translation>
  </message>
  <message>
   <source>Keep the story as it is now</source>
   <translation>Giữ lại bài đúng như lúc này</translation>
  </message>
  <message>
   <source>Keep this and go to the next photo (Alt+Down)</source>
   <translation>Lưu và sang ảnh sau (Alt+↓)</translation>
  </message>
  <message>
   <source>Keep this and go to the photo before (Alt+Up)</source>
   <translation>Lưu và về ảnh trước (Alt+↑)</translation>
  </message>
  <message>
   <source>Keep this version</source>
   <translation>Giữ lại bản này</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Đã lưu</translation>
  </message>
  <message>
   <source>Kept {time}</source>
   <translation>Đã lưu {time}</translation>
  </message>
  <message>
   <source>Keywords</source>
   <translation>Từ khóa</translation>
  </message>
  <message>
   <source>Kind of block</source>
   <translation>Kiểu đoạn</translation>
  </message>
  <message>
   <source>Kind of block: {kind}</source>
   <translation>Kiểu đoạn: {kind}</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Nhãn màu</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Ngôn ngữ</translation>
  </message>
  <message>
   <source>Language of its texts</source>
   <translation>Ngôn ngữ của mẫu</translation>
  </message>
  <message>
   <source>Larger pictures</source>
   <translation>Ảnh lớn hơn</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Chữ lớn hơn</translation>
  </message>
  <message>
   <source>Largest file</source>
   <translation>Tệp lớn nhất</translation>
  </message>
  <message>
   <source>Last part of the web address</source>
   <translation>Phần cuối của đường dẫn</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Để sau</translation>
  </message>
  <message>
   <source>Lead photo of the story</source>
   <translation>Ảnh đại diện của bài</translation>
  </message>
  <message>
   <source>Learn names anew</source>
   <translation>Học lại các tên</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>Bỏ thay đổi</translation>
  </message>
  <message>
   <source>Leave them</source>
   <translation>Để nguyên</translation>
  </message>
  <message>
   <source>Leave without your changes?</source>
   <translation>Bỏ những gì vừa sửa?</translation>
  </message>
  <message>
   <source>Lengths</source>
   <translation>Độ dài</translation>
  </message>
  <message>
   <source>Let it follow…</source>
   <translation>Cho đổi theo…</translation>
  </message>
  <message>
   <source>Let them follow</source>
   <translation>Cho đổi theo</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Sáng</translation>
  </message>
  <message>
   <source>Light desk</source>
   <translation>Nền sáng</translation>
  </message>
  <message>
   <source>Light or dark</source>
   <translation>Sáng hay tối</translation>
  </message>
  <message>
   <source>Light or dark as the system</source>
   <translation>Sáng hay tối theo hệ thống</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Liên kết</translation>
  </message>
  <message>
   <source>Link the selected words</source>
   <translation>Gắn liên kết cho phần đã chọn</translation>
  </message>
  <message>
   <source>Link…</source>
   <translation>Liên kết…</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Danh sách</translation>
  </message>
  <message>
   <source>List item</source>
   <translation>Mục danh sách</translation>
  </message>
  <message>
   <source>List with bullets</source>
   <translation>Danh sách có dấu đầu dòng</translation>
  </message>
  <message>
   <source>Lists as you type</source>
   <translation>Danh sách khi gõ</translation>
  </message>
  <message>
   <source>Local</source>
   <translation>Chỉ trên máy này</translation>
  </message>
  <message>
   <source>Longer side</source>
   <translation>Cạnh dài</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Xem lại danh sách</translation>
  </message>
  <message>
   <source>Look at the words…</source>
   <translation>Đọc lại lời…</translation>
  </message>
  <message>
   <source>Look through a card, pick, and copy only that</source>
   <translation>Xem thẻ nhớ, chọn ảnh, chỉ chép những ảnh đã chọn</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Đang tìm…</translation>
  </message>
  <message>
   <source>Looks like another</source>
   <translation>Giống ảnh khác</translation>
  </message>
  <message>
   <source>Made by AI</source>
   <translation>Do AI tạo</translation>
  </message>
  <message>
   <source>Made for {site}</source>
   <translation>Tạo cho {site}</translation>
  </message>
  <message>
   <source>Made from the headline</source>
   <translation>Tự tạo từ tít</translation>
  </message>
  <message>
   <source>Mai An, Le Ha (photo)</source>
   <translation>Mai An, Lê Hà (ảnh)</translation>
  </message>
  <message>
   <source>Make this the photo's caption</source>
   <translation>Đặt làm chú thích của ảnh</translation>
  </message>
  <message>
   <source>Mark them all</source>
   <translation>Đánh dấu tất cả</translation>
  </message>
  <message>
   <source>Mark {count} photos? This can't be undone as one.</source>
   <translation>Đánh dấu {count} ảnh? Việc này không hoàn tác được một lần.</translation>
  </message>
  <message>
   <source>Markdown source</source>
   <translation>Mã nguồn Markdown</translation>
  </message>
  <message>
   <source>Match case</source>
   <translation>Phân biệt chữ hoa, chữ thường</translation>
  </message>
  <message>
   <source>Meant to be read</source>
   <translation>Để cho người khác đọc</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Của tôi</translation>
  </message>
  <message>
   <source>Mirror</source>
   <translation>Lật ngang</translation>
  </message>
  <message>
   <source>Mixed: {values}</source>
   <translation>Khác nhau: {values}</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Thêm</translation>
  </message>
  <message>
   <source>More ways to set words</source>
   <translation>Định dạng chữ khác</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Đưa xuống</translation>
  </message>
  <message>
   <source>Move the column left</source>
   <translation>Chuyển cột sang trái</translation>
  </message>
  <message>
   <source>Move the column right</source>
   <translation>Chuyển cột sang phải</translation>
  </message>
  <message>
   <source>Move the row down</source>
   <translation>Chuyển hàng xuống</translation>
  </message>
  <message>
   <source>Move the row up</source>
   <translation>Chuyển hàng lên</translation>
  </message>
  <message>
   <source>Move this block down</source>
   <translation>Đưa đoạn này xuống</translation>
  </message>
  <message>
   <source>Move this block up</source>
   <translation>Đưa đoạn này lên</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Đưa lên</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Tên</translation>
  </message>
  <message>
   <source>Name, as you call it</source>
   <translation>Tên bạn đặt cho trang</translation>
  </message>
  <message>
   <source>Needed to publish</source>
   <translation>Cần có để đăng</translation>
  </message>
  <message>
   <source>Needs you</source>
   <translation>Cần xử lý</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Mạng</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Mới</translation>
  </message>
  <message>
   <source>New part</source>
   <translation>Thêm một chỗ</translation>
  </message>
  <message>
   <source>New story</source>
   <translation>Bài mới</translation>
  </message>
  <message>
   <source>New template</source>
   <translation>Mẫu mới</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Sau</translation>
  </message>
  <message>
   <source>Next misspelled word</source>
   <translation>Chữ sai tiếp theo</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Khung kế tiếp</translation>
  </message>
  <message>
   <source>No AI training</source>
   <translation>Cấm dùng huấn luyện AI</translation>
  </message>
  <message>
   <source>No alt text</source>
   <translation>Chưa có mô tả ảnh</translation>
  </message>
  <message>
   <source>No caption</source>
   <translation>Chưa có chú thích</translation>
  </message>
  <message>
   <source>No caption yet</source>
   <translation>Chưa có chú thích</translation>
  </message>
  <message>
   <source>No card or drive is plugged in.</source>
   <translation>Chưa cắm thẻ nhớ hay ổ đĩa nào.</translation>
  </message>
  <message>
   <source>No credit</source>
   <translation>Chưa ghi tác giả</translation>
  </message>
  <message>
   <source>No headline yet</source>
   <translation>Chưa có tít</translation>
  </message>
  <message>
   <source>No misspelled word found.</source>
   <translation>Không thấy chữ nào sai chính tả.</translation>
  </message>
  <message>
   <source>No network</source>
   <translation>Chưa có mạng</translation>
  </message>
  <message>
   <source>No network – {count} waiting to be sent</source>
   <translation>Chưa có mạng – {count} bài chờ gửi</translation>
  </message>
  <message>
   <source>No other photo looks like this one.</source>
   <translation>Không có ảnh nào giống ảnh này.</translation>
  </message>
  <message>
   <source>No photo has all that is asked for at the left and in the search.</source>
   <translation>Không ảnh nào có đủ những gì đang lọc ở bên trái và trong ô tìm.</translation>
  </message>
  <message>
   <source>No photo is found by these words.</source>
   <translation>Không tìm thấy ảnh nào theo những chữ này.</translation>
  </message>
  <message>
   <source>No photo is like that</source>
   <translation>Không có ảnh nào như vậy</translation>
  </message>
  <message>
   <source>No photos here</source>
   <translation>Ở đây không có ảnh</translation>
  </message>
  <message>
   <source>No photos yet</source>
   <translation>Chưa có ảnh nào</translation>
  </message>
  <message>
   <source>No site yet</source>
   <translation>Chưa có nơi nhận bài</translation>
  </message>
  <message>
   <source>No stories yet.
Begin one with Ctrl+N.</source>
   <translation>Chưa có bài nào.
Bấm Ctrl+N để viết bài mới.</translation>
  </message>
  <message>
   <source>No story has these words.</source>
   <translation>Không có bài nào chứa những chữ này.</translation>
  </message>
  <message>
   <source>No suggestion</source>
   <translation>Không có gợi ý</translation>
  </message>
  <message>
   <source>No training of generative AI</source>
   <translation>Cấm huấn luyện AI tạo sinh</translation>
  </message>
  <message>
   <source>Nobody has looked yet whether caption and alt text tell who it is.</source>
   <translation>Chưa ai đọc xem chú thích và mô tả ảnh có làm lộ danh tính không.</translation>
  </message>
  <message>
   <source>Nobody is known by this</source>
   <translation>Không ai bị lộ danh tính</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Không</translation>
  </message>
  <message>
   <source>None so far.</source>
   <translation>Chưa có bài nào.</translation>
  </message>
  <message>
   <source>Normal size</source>
   <translation>Cỡ bình thường</translation>
  </message>
  <message>
   <source>Not before</source>
   <translation>Không dùng trước</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>Không thấy</translation>
  </message>
  <message>
   <source>Not from then on</source>
   <translation>Không dùng từ</translation>
  </message>
  <message>
   <source>Not said</source>
   <translation>Không ghi</translation>
  </message>
  <message>
   <source>Not sent anywhere yet.</source>
   <translation>Chưa gửi đi đâu.</translation>
  </message>
  <message>
   <source>Not the password you sign in with: in WordPress, open Users, Profile, Application Passwords, and make one called Copytaker.</source>
   <translation>Không phải mật khẩu bạn dùng để đăng nhập: trong WordPress, mở Thành viên, Hồ sơ, Mật khẩu ứng dụng, rồi tạo một mật khẩu tên là Copytaker.</translation>
  </message>
  <message>
   <source>Not to be shown before {when}.</source>
   <translation>Chưa được đăng trước {when}.</translation>
  </message>
  <message>
   <source>Not to be shown since {when}.</source>
   <translation>Không được đăng kể từ {when}.</translation>
  </message>
  <message>
   <source>Not used yet</source>
   <translation>Chưa dùng</translation>
  </message>
  <message>
   <source>Nothing changes.</source>
   <translation>Không có gì đổi.</translation>
  </message>
  <message>
   <source>Nothing found there.</source>
   <translation>Không tìm thấy gì ở đó.</translation>
  </message>
  <message>
   <source>Nothing has been sent yet.</source>
   <translation>Chưa gửi bài nào.</translation>
  </message>
  <message>
   <source>Nothing is blurred yet, so all of it is hidden here and nothing is sent.</source>
   <translation>Chưa làm mờ chỗ nào, nên cả ảnh được che ở đây và không gửi đi.</translation>
  </message>
  <message>
   <source>Nothing is copied before you say so.</source>
   <translation>Chưa có gì được chép cho đến khi bạn bảo chép.</translation>
  </message>
  <message>
   <source>Nothing is copied yet: Ctrl+Shift+C copies what is said of a photo.</source>
   <translation>Chưa chép gì: Ctrl+Shift+C chép thông tin của một ảnh.</translation>
  </message>
  <message>
   <source>Nothing is picked yet</source>
   <translation>Chưa chọn ảnh nào</translation>
  </message>
  <message>
   <source>Nothing needs you.</source>
   <translation>Không có gì cần xử lý.</translation>
  </message>
  <message>
   <source>Nothing private is in it.</source>
   <translation>Trong tệp không có gì riêng tư.</translation>
  </message>
  <message>
   <source>Nothing to remark.</source>
   <translation>Không có gì phải lưu ý.</translation>
  </message>
  <message>
   <source>Notice</source>
   <translation>Thông báo</translation>
  </message>
  <message>
   <source>Numbered list</source>
   <translation>Danh sách đánh số</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>Xong</translation>
  </message>
  <message>
   <source>Older versions of this story</source>
   <translation>Các bản cũ của bài này</translation>
  </message>
  <message>
   <source>On its way…</source>
   <translation>Đang tải…</translation>
  </message>
  <message>
   <source>On the site the text runs beside it; here it stands alone.</source>
   <translation>Trên trang web chữ chạy bên cạnh; ở đây ảnh đứng riêng.</translation>
  </message>
  <message>
   <source>Only if empty</source>
   <translation>Chỉ khi còn trống</translation>
  </message>
  <message>
   <source>Only in the selected part</source>
   <translation>Chỉ trong phần đã chọn</translation>
  </message>
  <message>
   <source>Only the page</source>
   <translation>Chỉ còn trang viết</translation>
  </message>
  <message>
   <source>Only what is seen on it.</source>
   <translation>Chỉ những gì nhìn thấy trên ảnh.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Mở</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>Mở lại</translation>
  </message>
  <message>
   <source>Open in the browser</source>
   <translation>Mở trong trình duyệt</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Thứ tự</translation>
  </message>
  <message>
   <source>Other ways to send</source>
   <translation>Cách gửi khác</translation>
  </message>
  <message>
   <source>Ours</source>
   <translation>Của mình</translation>
  </message>
  <message>
   <source>Outline</source>
   <translation>Dàn bài</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Trang viết</translation>
  </message>
  <message>
   <source>Paragraph</source>
   <translation>Đoạn văn</translation>
  </message>
  <message>
   <source>Part of the story</source>
   <translation>Một phần của bài</translation>
  </message>
  <message>
   <source>Password…</source>
   <translation>Mật khẩu…</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Dán</translation>
  </message>
  <message>
   <source>Paste as plain text</source>
   <translation>Dán chữ, bỏ định dạng</translation>
  </message>
  <message>
   <source>Paste into {count} photos</source>
   <translation>Dán vào {count} ảnh</translation>
  </message>
  <message>
   <source>Paste what is said of the photo</source>
   <translation>Dán thông tin ảnh</translation>
  </message>
  <message>
   <source>Paste what was copied…</source>
   <translation>Dán thông tin đã chép…</translation>
  </message>
  <message>
   <source>Paste without formatting</source>
   <translation>Dán không kèm định dạng</translation>
  </message>
  <message>
   <source>Pattern of credits</source>
   <translation>Mẫu ghi tên tác giả ảnh</translation>
  </message>
  <message>
   <source>Pattern, made of {parts}</source>
   <translation>Mẫu, ghép từ {parts}</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Ảnh</translation>
  </message>
  <message>
   <source>Photo without a caption</source>
   <translation>Ảnh chưa có chú thích</translation>
  </message>
  <message>
   <source>Photo {number}</source>
   <translation>Ảnh {number}</translation>
  </message>
  <message>
   <source>Photographer</source>
   <translation>Người chụp</translation>
  </message>
  <message>
   <source>Photographer's job title</source>
   <translation>Chức danh người chụp</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>Ảnh</translation>
  </message>
  <message>
   <source>Photos are being copied</source>
   <translation>Đang chép ảnh</translation>
  </message>
  <message>
   <source>Photos for the gallery</source>
   <translation>Ảnh cho chùm</translation>
  </message>
  <message>
   <source>Photos from a card or folder</source>
   <translation>Ảnh từ thẻ nhớ hoặc thư mục</translation>
  </message>
  <message>
   <source>Photos from a card or folder…</source>
   <translation>Ảnh từ thẻ nhớ hoặc thư mục…</translation>
  </message>
  <message>
   <source>Photos of the gallery</source>
   <translation>Các ảnh trong chùm</translation>
  </message>
  <message>
   <source>Photos on the card</source>
   <translation>Ảnh trên thẻ</translation>
  </message>
  <message>
   <source>Photos side by side</source>
   <translation>Nhiều ảnh cạnh nhau</translation>
  </message>
  <message>
   <source>Photos that are here already</source>
   <translation>Ảnh đã có sẵn ở đây</translation>
  </message>
  <message>
   <source>Photos that are on the site already stay as they are until their use changes.</source>
   <translation>Ảnh đã ở trên trang thì giữ nguyên, cho đến khi cách dùng ảnh thay đổi.</translation>
  </message>
  <message>
   <source>Photos that are sent</source>
   <translation>Ảnh gửi đi</translation>
  </message>
  <message>
   <source>Photos without a caption: {count}</source>
   <translation>Số ảnh chưa có chú thích: {count}</translation>
  </message>
  <message>
   <source>Photos…</source>
   <translation>Ảnh…</translation>
  </message>
  <message>
   <source>Pick the protected one</source>
   <translation>Chọn ảnh đã khóa</translation>
  </message>
  <message>
   <source>Pick the {count} protected ones</source>
   <translation>Chọn {count} ảnh đã khóa</translation>
  </message>
  <message>
   <source>Picked</source>
   <translation>Đã chọn</translation>
  </message>
  <message>
   <source>Picked only</source>
   <translation>Chỉ ảnh đã chọn</translation>
  </message>
  <message>
   <source>Picked: {count}</source>
   <translation>Đã chọn: {count}</translation>
  </message>
  <message>
   <source>Picks what was protected in the camera (Ctrl+L)</source>
   <translation>Chọn những ảnh đã khóa trong máy ảnh (Ctrl+L)</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Tệp ảnh</translation>
  </message>
  <message>
   <source>Pictures that didn't come along with the words: {count}.</source>
   <translation>Số ảnh không đi cùng phần chữ được dán: {count}.</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Nơi chụp</translation>
  </message>
  <message>
   <source>Plain paragraph</source>
   <translation>Đoạn văn thường</translation>
  </message>
  <message>
   <source>Plain words again</source>
   <translation>Trở về chữ không định dạng</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Xem trước</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Trước</translation>
  </message>
  <message>
   <source>Previous pane</source>
   <translation>Khung trước</translation>
  </message>
  <message>
   <source>Print slot</source>
   <translation>Khuôn in</translation>
  </message>
  <message>
   <source>Print slot, in words</source>
   <translation>Khuôn in, tính bằng chữ</translation>
  </message>
  <message>
   <source>Private</source>
   <translation>Riêng tư</translation>
  </message>
  <message>
   <source>Private things in it: {count}</source>
   <translation>Điều riêng tư trong tệp: {count}</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Tiến độ</translation>
  </message>
  <message>
   <source>Prohibited</source>
   <translation>Cấm</translation>
  </message>
  <message>
   <source>Protected</source>
   <translation>Đã khóa</translation>
  </message>
  <message>
   <source>Protected in the camera</source>
   <translation>Đã khóa trong máy ảnh</translation>
  </message>
  <message>
   <source>Protected people</source>
   <translation>Người cần bảo vệ</translation>
  </message>
  <message>
   <source>Protected subject</source>
   <translation>Không để lộ danh tính</translation>
  </message>
  <message>
   <source>Province</source>
   <translation>Tỉnh, thành</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Đăng bài</translation>
  </message>
  <message>
   <source>Publish this story? Everyone will be able to read it.</source>
   <translation>Đăng bài này? Mọi người đều sẽ đọc được.</translation>
  </message>
  <message>
   <source>Publish…</source>
   <translation>Đăng bài…</translation>
  </message>
  <message>
   <source>Pull quote</source>
   <translation>Trích dẫn nổi bật</translation>
  </message>
  <message>
   <source>Purple</source>
   <translation>Tím</translation>
  </message>
  <message>
   <source>Put a dividing line in here</source>
   <translation>Chèn đường kẻ ngang tại đây</translation>
  </message>
  <message>
   <source>Put a footnote in here</source>
   <translation>Chèn cước chú vào đây</translation>
  </message>
  <message>
   <source>Put a page in by its address</source>
   <translation>Chèn một trang bằng địa chỉ</translation>
  </message>
  <message>
   <source>Put a table in here</source>
   <translation>Chèn bảng vào đây</translation>
  </message>
  <message>
   <source>Put into story</source>
   <translation>Đưa vào bài</translation>
  </message>
  <message>
   <source>Put into “{headline}”: {count}.</source>
   <translation>Đã đưa vào bài “{headline}”: {count} ảnh.</translation>
  </message>
  <message>
   <source>Put name in</source>
   <translation>Ghi tên</translation>
  </message>
  <message>
   <source>Put photos in here</source>
   <translation>Chèn ảnh tại đây</translation>
  </message>
  <message>
   <source>Put story away</source>
   <translation>Cất bài</translation>
  </message>
  <message>
   <source>Put the selected photos into the story on the page, in order</source>
   <translation>Đưa các ảnh đã chọn vào bài đang mở, đúng thứ tự</translation>
  </message>
  <message>
   <source>Put together from photos</source>
   <translation>Ghép từ nhiều ảnh</translation>
  </message>
  <message>
   <source>Questions pinned to the text</source>
   <translation>Những câu hỏi gắn vào chữ</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Thoát</translation>
  </message>
  <message>
   <source>Quotation</source>
   <translation>Trích dẫn</translation>
  </message>
  <message>
   <source>Read it again</source>
   <translation>Đọc lại</translation>
  </message>
  <message>
   <source>Reading them…</source>
   <translation>Đang đọc…</translation>
  </message>
  <message>
   <source>Recognised: {name}</source>
   <translation>Đã nhận ra: {name}</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Đỏ</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Làm lại</translation>
  </message>
  <message>
   <source>Regular expression</source>
   <translation>Biểu thức chính quy</translation>
  </message>
  <message>
   <source>Rejected</source>
   <translation>Đã loại</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Bỏ</translation>
  </message>
  <message>
   <source>Remove link</source>
   <translation>Bỏ liên kết</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Thay</translation>
  </message>
  <message>
   <source>Replace all</source>
   <translation>Thay tất cả</translation>
  </message>
  <message>
   <source>Replace in captions</source>
   <translation>Tìm và thay trong chú thích</translation>
  </message>
  <message>
   <source>Replace in captions…</source>
   <translation>Tìm và thay trong chú thích…</translation>
  </message>
  <message>
   <source>Replace what is there</source>
   <translation>Thay nội dung cũ</translation>
  </message>
  <message>
   <source>Replace with</source>
   <translation>Thay bằng</translation>
  </message>
  <message>
   <source>Replace words in this story</source>
   <translation>Thay chữ trong bài này</translation>
  </message>
  <message>
   <source>Replaced in {count} photos. Ctrl+Z takes it back.</source>
   <translation>Đã thay trong {count} ảnh. Ctrl+Z để hoàn tác.</translation>
  </message>
  <message>
   <source>Replace…</source>
   <translation>Thay thế…</translation>
  </message>
  <message>
   <source>Rights</source>
   <translation>Quyền sử dụng</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Hàng</translation>
  </message>
  <message>
   <source>Row {row}, column {column}</source>
   <translation>Hàng {row}, cột {column}</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Hàng</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Đường kẻ</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Lưu</translation>
  </message>
  <message>
   <source>Save them as files where you copied, then drop them here.</source>
   <translation>Hãy lưu ảnh thành tệp ở nơi bạn đã chép, rồi thả vào đây.</translation>
  </message>
  <message>
   <source>Scanned from a negative</source>
   <translation>Quét từ phim âm bản</translation>
  </message>
  <message>
   <source>Scanned from a print</source>
   <translation>Quét từ ảnh in</translation>
  </message>
  <message>
   <source>Scanned from a slide</source>
   <translation>Quét từ phim dương bản</translation>
  </message>
  <message>
   <source>Se&amp;nd</source>
   <translation>&amp;Gửi</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Tìm</translation>
  </message>
  <message>
   <source>Search all stories</source>
   <translation>Tìm trong mọi bài</translation>
  </message>
  <message>
   <source>Search engines only</source>
   <translation>Chỉ cho công cụ tìm kiếm</translation>
  </message>
  <message>
   <source>Search on the site</source>
   <translation>Tìm trên trang</translation>
  </message>
  <message>
   <source>Search photos</source>
   <translation>Tìm ảnh</translation>
  </message>
  <message>
   <source>Search stories</source>
   <translation>Tìm bài</translation>
  </message>
  <message>
   <source>Search the text of all stories</source>
   <translation>Tìm trong chính văn của mọi bài</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Chuyên mục</translation>
  </message>
  <message>
   <source>See large</source>
   <translation>Xem to</translation>
  </message>
  <message>
   <source>See large (Space or Enter)</source>
   <translation>Xem to (phím cách hoặc Enter)</translation>
  </message>
  <message>
   <source>See the story in the browser</source>
   <translation>Xem bài trong trình duyệt</translation>
  </message>
  <message>
   <source>Seems to be among the photos already</source>
   <translation>Hình như đã có trong kho ảnh</translation>
  </message>
  <message>
   <source>Select a second one to compare it with.</source>
   <translation>Chọn thêm một ảnh để so.</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Chọn tất cả</translation>
  </message>
  <message>
   <source>Select all photos</source>
   <translation>Chọn tất cả ảnh</translation>
  </message>
  <message>
   <source>Select photos to caption and credit them. F2 goes to the caption.</source>
   <translation>Chọn ảnh để viết chú thích và ghi tên tác giả. F2 đến ô chú thích.</translation>
  </message>
  <message>
   <source>Select the whole story</source>
   <translation>Chọn cả bài</translation>
  </message>
  <message>
   <source>Select words on the page and press Ctrl+Alt+M to ask about them.</source>
   <translation>Chọn chữ trên trang rồi bấm Ctrl+Alt+M để hỏi về chỗ đó.</translation>
  </message>
  <message>
   <source>Selected: {counts}</source>
   <translation>Đang chọn: {counts}</translation>
  </message>
  <message>
   <source>Send all</source>
   <translation>Gửi tất cả</translation>
  </message>
  <message>
   <source>Send all ({count})</source>
   <translation>Gửi tất cả ({count})</translation>
  </message>
  <message>
   <source>Send all stories that have changes</source>
   <translation>Gửi mọi bài có thay đổi</translation>
  </message>
  <message>
   <source>Send and receive now</source>
   <translation>Gửi và nhận ngay</translation>
  </message>
  <message>
   <source>Send draft</source>
   <translation>Gửi nháp</translation>
  </message>
  <message>
   <source>Send it and ask the desk to review it</source>
   <translation>Gửi bài và đề nghị tòa soạn duyệt</translation>
  </message>
  <message>
   <source>Send it and make it public</source>
   <translation>Gửi bài và đăng công khai</translation>
  </message>
  <message>
   <source>Send it as a draft</source>
   <translation>Gửi bài dưới dạng bản nháp</translation>
  </message>
  <message>
   <source>Send this story</source>
   <translation>Gửi bài này</translation>
  </message>
  <message>
   <source>Send this story the way the button says</source>
   <translation>Gửi bài này theo cách ghi trên nút</translation>
  </message>
  <message>
   <source>Send to</source>
   <translation>Gửi tới</translation>
  </message>
  <message>
   <source>Send what is waiting and bring what changed</source>
   <translation>Gửi những gì đang chờ và lấy về những gì đã đổi</translation>
  </message>
  <message>
   <source>Send writes plain web pages there: for practice, or for a shared folder.</source>
   <translation>Gửi bài sẽ tạo trang web ở đó: để tập dùng, hoặc cho thư mục dùng chung.</translation>
  </message>
  <message>
   <source>Sending…</source>
   <translation>Đang gửi…</translation>
  </message>
  <message>
   <source>Sent</source>
   <translation>Đã gửi</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Đặt</translation>
  </message>
  <message>
   <source>Set as a quotation</source>
   <translation>Đặt thành trích dẫn</translation>
  </message>
  <message>
   <source>Set as an editor's note</source>
   <translation>Đặt làm lời tòa soạn</translation>
  </message>
  <message>
   <source>Set as an information box</source>
   <translation>Đặt làm hộp thông tin</translation>
  </message>
  <message>
   <source>Set as it is typed, line by line</source>
   <translation>Giữ nguyên từng dòng như khi gõ</translation>
  </message>
  <message>
   <source>Set the photos one by one</source>
   <translation>Tách thành từng ảnh</translation>
  </message>
  <message>
   <source>Set words as</source>
   <translation>Định dạng chữ</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Đã xong</translation>
  </message>
  <message>
   <source>Shape of the crop</source>
   <translation>Tỉ lệ khung cắt</translation>
  </message>
  <message>
   <source>Shortcuts as you type</source>
   <translation>Phím tắt khi gõ</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Xem</translation>
  </message>
  <message>
   <source>Show blurred</source>
   <translation>Hiện phần mờ</translation>
  </message>
  <message>
   <source>Show only</source>
   <translation>Chỉ hiện</translation>
  </message>
  <message>
   <source>Show the inspector</source>
   <translation>Hiện bảng chi tiết</translation>
  </message>
  <message>
   <source>Show the story list</source>
   <translation>Hiện danh sách bài</translation>
  </message>
  <message>
   <source>Show the web address</source>
   <translation>Hiện đường dẫn</translation>
  </message>
  <message>
   <source>Show what is picked, and nothing else ({key})</source>
   <translation>Chỉ hiện những ảnh đã chọn ({key})</translation>
  </message>
  <message>
   <source>Show what is settled</source>
   <translation>Hiện cả góp ý đã xong</translation>
  </message>
  <message>
   <source>Show…</source>
   <translation>Xem…</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Đặt cạnh nhau</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Đăng nhập</translation>
  </message>
  <message>
   <source>Signing in…</source>
   <translation>Đang đăng nhập…</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Trang nhận bài</translation>
  </message>
  <message>
   <source>Sites</source>
   <translation>Nơi nhận bài</translation>
  </message>
  <message>
   <source>Sites…</source>
   <translation>Nơi gửi bài…</translation>
  </message>
  <message>
   <source>Size of the pictures</source>
   <translation>Cỡ ảnh</translation>
  </message>
  <message>
   <source>Size of the pictures (Ctrl+wheel)</source>
   <translation>Cỡ ảnh (Ctrl+lăn chuột)</translation>
  </message>
  <message>
   <source>Small, at the left</source>
   <translation>Nhỏ, bên trái</translation>
  </message>
  <message>
   <source>Small, at the right</source>
   <translation>Nhỏ, bên phải</translation>
  </message>
  <message>
   <source>Smaller pictures</source>
   <translation>Ảnh nhỏ hơn</translation>
  </message>
  <message>
   <source>Smaller sub-heading</source>
   <translation>Tít phụ nhỏ</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Chữ nhỏ hơn</translation>
  </message>
  <message>
   <source>Smallest sub-heading</source>
   <translation>Tít phụ nhỏ nhất</translation>
  </message>
  <message>
   <source>Smart quotes and dashes</source>
   <translation>Ngoặc kép và gạch nối thông minh</translation>
  </message>
  <message>
   <source>So it is printed: {line}</source>
   <translation>Sẽ in là: {line}</translation>
  </message>
  <message>
   <source>So it stands</source>
   <translation>Chốt như vậy</translation>
  </message>
  <message>
   <source>Something went wrong inside Copytaker ({name}).</source>
   <translation>Copytaker gặp trục trặc ({name}).</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Mã nguồn</translation>
  </message>
  <message>
   <source>Space picks it</source>
   <translation>Phím cách để chọn</translation>
  </message>
  <message>
   <source>Space picks, Enter puts in what was picked, in that order</source>
   <translation>Phím cách để chọn, Enter để chèn các ảnh đã chọn, theo thứ tự chọn</translation>
  </message>
  <message>
   <source>Space picks, Enter shows it large, 1–5 are stars, N: next one not picked</source>
   <translation>Phím cách: chọn, Enter: xem lớn, 1–5: chấm sao, N: tới ảnh chưa chọn kế tiếp</translation>
  </message>
  <message>
   <source>Space that holds words together</source>
   <translation>Dấu cách không ngắt dòng</translation>
  </message>
  <message>
   <source>Space: 100 %</source>
   <translation>Phím cách: 100 %</translation>
  </message>
  <message>
   <source>Standfirst</source>
   <translation>Sa-pô</translation>
  </message>
  <message>
   <source>Stars</source>
   <translation>Sao</translation>
  </message>
  <message>
   <source>Stars, at least</source>
   <translation>Từ mấy sao trở lên</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Trạng thái</translation>
  </message>
  <message>
   <source>Still to decide: {count}</source>
   <translation>Còn phải quyết định: {count}</translation>
  </message>
  <message>
   <source>Stories</source>
   <translation>Các bài</translation>
  </message>
  <message>
   <source>Stories on the site</source>
   <translation>Các bài trên trang</translation>
  </message>
  <message>
   <source>Stories stay here and on the site, but are no longer bound to each other: sent again, they would be new posts.</source>
   <translation>Bài vẫn còn ở đây và trên trang, nhưng không còn nối với nhau: gửi lại sẽ thành bài mới.</translation>
  </message>
  <message>
   <source>Stories that show it</source>
   <translation>Những bài dùng ảnh này</translation>
  </message>
  <message>
   <source>Story</source>
   <translation>Bài</translation>
  </message>
  <message>
   <source>Story in Markdown</source>
   <translation>Bài viết dạng Markdown</translation>
  </message>
  <message>
   <source>Story list</source>
   <translation>Danh sách bài</translation>
  </message>
  <message>
   <source>Straight quotes become the language's own</source>
   <translation>Ngoặc thẳng thành ngoặc của ngôn ngữ bài</translation>
  </message>
  <message>
   <source>Straighten</source>
   <translation>Chỉnh nghiêng</translation>
  </message>
  <message>
   <source>Strike out</source>
   <translation>Gạch ngang</translation>
  </message>
  <message>
   <source>Sub-heading</source>
   <translation>Tít phụ</translation>
  </message>
  <message>
   <source>Sub-headings and photos to jump to</source>
   <translation>Các tít phụ và ảnh để nhảy tới</translation>
  </message>
  <message>
   <source>Submit</source>
   <translation>Gửi duyệt</translation>
  </message>
  <message>
   <source>Submit for review</source>
   <translation>Gửi duyệt</translation>
  </message>
  <message>
   <source>Subscript</source>
   <translation>Chỉ số dưới</translation>
  </message>
  <message>
   <source>Superscript</source>
   <translation>Chỉ số trên</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Bảng</translation>
  </message>
  <message>
   <source>Table…</source>
   <translation>Bảng…</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Từ khóa</translation>
  </message>
  <message>
   <source>Take away</source>
   <translation>Bỏ chỗ này</translation>
  </message>
  <message>
   <source>Take in a story that is on the site</source>
   <translation>Lấy về một bài đang có trên trang</translation>
  </message>
  <message>
   <source>Take it back</source>
   <translation>Hoàn lại</translation>
  </message>
  <message>
   <source>Take the story off the list</source>
   <translation>Bỏ bài khỏi danh sách</translation>
  </message>
  <message>
   <source>Take theirs</source>
   <translation>Lấy bản mới</translation>
  </message>
  <message>
   <source>Taken back on {count} photos.</source>
   <translation>Đã hoàn tác trên {count} ảnh.</translation>
  </message>
  <message>
   <source>Taken back on {name}.</source>
   <translation>Đã hoàn tác trên {name}.</translation>
  </message>
  <message>
   <source>Taken on</source>
   <translation>Ngày chụp</translation>
  </message>
  <message>
   <source>Taken with a digital camera</source>
   <translation>Chụp bằng máy kỹ thuật số</translation>
  </message>
  <message>
   <source>Taken with a phone, several shots joined</source>
   <translation>Chụp bằng điện thoại, ghép nhiều khung</translation>
  </message>
  <message>
   <source>Takes this photo out of the gallery, with its caption</source>
   <translation>Lấy ảnh này cùng chú thích ra khỏi chùm</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Mẫu chú thích</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Mẫu thông tin</translation>
  </message>
  <message>
   <source>Templates, codes, copy and paste</source>
   <translation>Mẫu, mã viết tắt, chép và dán</translation>
  </message>
  <message>
   <source>Templates…</source>
   <translation>Mẫu thông tin…</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Thử kết nối</translation>
  </message>
  <message>
   <source>Text at its normal size</source>
   <translation>Chữ về cỡ bình thường</translation>
  </message>
  <message>
   <source>Text files</source>
   <translation>Tệp văn bản</translation>
  </message>
  <message>
   <source>Text files as Photo Mechanic uses them: a code, a Tab, what it stands for, a line each. A file further down wins over those above it.</source>
   <translation>Tệp văn bản như của Photo Mechanic: mỗi dòng một mã, một dấu Tab, rồi nội dung thay thế. Tệp đứng dưới được ưu tiên hơn tệp đứng trên.</translation>
  </message>
  <message>
   <source>Text set as it is typed, line by line</source>
   <translation>Chữ giữ nguyên từng dòng như đã gõ</translation>
  </message>
  <message>
   <source>That is no web address: it should begin with https:// (or http://).</source>
   <translation>Đây không phải địa chỉ web: địa chỉ phải bắt đầu bằng https:// (hoặc http://).</translation>
  </message>
  <message>
   <source>The copying was cut short; the other photos were left where they are.</source>
   <translation>Việc chép bị ngắt; những ảnh còn lại vẫn ở chỗ cũ.</translation>
  </message>
  <message>
   <source>The credit applies wherever this photo is used.</source>
   <translation>Tên tác giả áp dụng ở mọi nơi dùng ảnh này.</translation>
  </message>
  <message>
   <source>The credit holds wherever a photo is used; published stories show it once they are sent again.</source>
   <translation>Tên tác giả áp dụng ở mọi nơi dùng ảnh; bài đã đăng sẽ hiện tên mới khi được gửi lại.</translation>
  </message>
  <message>
   <source>The file is being made…</source>
   <translation>Đang tạo tệp…</translation>
  </message>
  <message>
   <source>The gallery goes; its photos and captions stay on the page</source>
   <translation>Bỏ chùm ảnh; ảnh và chú thích vẫn ở lại trên trang</translation>
  </message>
  <message>
   <source>The headline has more than {most} words.</source>
   <translation>Tít dài hơn {most} chữ.</translation>
  </message>
  <message>
   <source>The language changes when Copytaker starts next.</source>
   <translation>Ngôn ngữ sẽ đổi khi Copytaker mở lần sau.</translation>
  </message>
  <message>
   <source>The line never breaks at it: 5 km, 20 October</source>
   <translation>Dòng không xuống ở chỗ này: 5 km, 20 tháng 10</translation>
  </message>
  <message>
   <source>The newsroom changed the same words. Yours stand on the page; theirs: {words}</source>
   <translation>Tòa soạn đã sửa cùng chỗ đó. Trên trang là chữ của bạn; chữ của tòa soạn: {words}</translation>
  </message>
  <message>
   <source>The older version stands on the page again.</source>
   <translation>Bản cũ đã trở lại trang.</translation>
  </message>
  <message>
   <source>The other way round</source>
   <translation>Đảo thứ tự</translation>
  </message>
  <message>
   <source>The password is kept until Copytaker is closed.</source>
   <translation>Mật khẩu được giữ đến khi đóng Copytaker.</translation>
  </message>
  <message>
   <source>The photo, everywhere</source>
   <translation>Ảnh này, ở mọi nơi</translation>
  </message>
  <message>
   <source>The story as Markdown</source>
   <translation>Bài ở dạng Markdown</translation>
  </message>
  <message>
   <source>The story has no headline, and can't be sent without.</source>
   <translation>Bài chưa có tít, nên chưa gửi được.</translation>
  </message>
  <message>
   <source>The story is put away. Nothing was deleted on any site.</source>
   <translation>Đã cất bài. Không có gì bị xóa trên trang nào.</translation>
  </message>
  <message>
   <source>The story's words are copied. Paste them into a message.</source>
   <translation>Đã chép chữ của bài. Dán vào tin nhắn là được.</translation>
  </message>
  <message>
   <source>The version that is chosen</source>
   <translation>Bản đang chọn</translation>
  </message>
  <message>
   <source>The window in English, from the next start</source>
   <translation>Giao diện tiếng Anh, từ lần mở sau</translation>
  </message>
  <message>
   <source>The window in Vietnamese, from the next start</source>
   <translation>Giao diện tiếng Việt, từ lần mở sau</translation>
  </message>
  <message>
   <source>The window of all photos</source>
   <translation>Mở cửa sổ có tất cả ảnh</translation>
  </message>
  <message>
   <source>The words are gone: “{words}”</source>
   <translation>Chữ này không còn: “{words}”</translation>
  </message>
  <message>
   <source>Theirs</source>
   <translation>Bản mới</translation>
  </message>
  <message>
   <source>Theirs stands now. {count} stories follow.</source>
   <translation>Đã lấy bản mới. {count} bài đổi theo.</translation>
  </message>
  <message>
   <source>There is no address yet.</source>
   <translation>Chưa có địa chỉ.</translation>
  </message>
  <message>
   <source>There is no part {part}.</source>
   <translation>Không có phần {part}.</translation>
  </message>
  <message>
   <source>There is nothing in it yet. To remove a block, delete it on the page.</source>
   <translation>Chưa có gì trong này. Muốn bỏ khối, hãy xóa nó trên trang.</translation>
  </message>
  <message>
   <source>These codes mean several things; the last counts: {codes}</source>
   <translation>Các mã này có nhiều nghĩa, nghĩa sau cùng được dùng: {codes}</translation>
  </message>
  <message>
   <source>This account can't publish; the desk does.</source>
   <translation>Tài khoản này không đăng được bài; tòa soạn sẽ đăng.</translation>
  </message>
  <message>
   <source>This account can't send photos or publish.</source>
   <translation>Tài khoản này không gửi được ảnh và không đăng được bài.</translation>
  </message>
  <message>
   <source>This account can't send photos.</source>
   <translation>Tài khoản này không gửi được ảnh.</translation>
  </message>
  <message>
   <source>This is no date. Write 23/11/2026, or 23/11/2026 18:00.</source>
   <translation>Đây không phải ngày. Hãy viết 23/11/2026 hoặc 23/11/2026 18:00.</translation>
  </message>
  <message>
   <source>This is the file as it would leave, and all that anybody can read from it.</source>
   <translation>Đây là tệp đúng như khi gửi đi, và mọi điều ai cũng đọc được từ nó.</translation>
  </message>
  <message>
   <source>This photo is not on this laptop yet.</source>
   <translation>Ảnh này chưa có trên máy.</translation>
  </message>
  <message>
   <source>This piece came from the website in a form that only the site knows. It stays in its place and goes back exactly as it came; it can be moved or deleted, not edited here.</source>
   <translation>Đoạn này từ trang web về, ở dạng chỉ trang web hiểu. Nó nằm nguyên chỗ và được gửi lại đúng như lúc nhận; có thể chuyển chỗ hoặc xóa, không sửa được ở đây.</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Tiêu đề tệp</translation>
  </message>
  <message>
   <source>To the next place</source>
   <translation>Tới chỗ kế tiếp</translation>
  </message>
  <message>
   <source>To the place before</source>
   <translation>Về chỗ trước</translation>
  </message>
  <message>
   <source>To {site} (Ctrl+Enter)</source>
   <translation>Tới {site} (Ctrl+Enter)</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Công cụ</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Thử lại</translation>
  </message>
  <message>
   <source>Try it</source>
   <translation>Thử</translation>
  </message>
  <message>
   <source>Turn into</source>
   <translation>Đổi thành</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>Xoay trái</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>Xoay phải</translation>
  </message>
  <message>
   <source>Type a code here</source>
   <translation>Gõ một mã vào đây</translation>
  </message>
  <message>
   <source>Typewriter scroll</source>
   <translation>Cuộn kiểu máy chữ</translation>
  </message>
  <message>
   <source>Underline words that may be misspelled</source>
   <translation>Gạch dưới những chữ có thể sai chính tả</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Hoàn tác</translation>
  </message>
  <message>
   <source>Unknown: {names}</source>
   <translation>Không rõ: {names}</translation>
  </message>
  <message>
   <source>Unsent changes</source>
   <translation>Có sửa đổi chưa gửi</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Chưa có tít</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Lên</translation>
  </message>
  <message>
   <source>Update live</source>
   <translation>Cập nhật bài đã đăng</translation>
  </message>
  <message>
   <source>Update scheduled</source>
   <translation>Cập nhật bài hẹn giờ</translation>
  </message>
  <message>
   <source>Update submission</source>
   <translation>Cập nhật bài chờ duyệt</translation>
  </message>
  <message>
   <source>Usage terms</source>
   <translation>Điều khoản sử dụng</translation>
  </message>
  <message>
   <source>Use the photo's caption</source>
   <translation>Lấy chú thích của ảnh</translation>
  </message>
  <message>
   <source>Used in</source>
   <translation>Dùng trong bài</translation>
  </message>
  <message>
   <source>Used in a story.</source>
   <translation>Đang dùng trong một bài.</translation>
  </message>
  <message>
   <source>Used in {count} stories.</source>
   <translation>Đang dùng trong {count} bài.</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Tên đăng nhập</translation>
  </message>
  <message>
   <source>Version and licence</source>
   <translation>Phiên bản và giấy phép</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Các bản</translation>
  </message>
  <message>
   <source>Video, post or map</source>
   <translation>Video, bài đăng hoặc bản đồ</translation>
  </message>
  <message>
   <source>Video, post or map…</source>
   <translation>Video, bài đăng hoặc bản đồ…</translation>
  </message>
  <message>
   <source>Vietnamese</source>
   <translation>Tiếng Việt</translation>
  </message>
  <message>
   <source>Waiting to be sent</source>
   <translation>Chờ gửi</translation>
  </message>
  <message>
   <source>Web address</source>
   <translation>Đường dẫn</translation>
  </message>
  <message>
   <source>What a stranger learns</source>
   <translation>Người lạ biết được gì</translation>
  </message>
  <message>
   <source>What a stranger learns…</source>
   <translation>Người lạ biết được gì…</translation>
  </message>
  <message>
   <source>What all these photos are about</source>
   <translation>Cả chùm ảnh nói về điều gì</translation>
  </message>
  <message>
   <source>What can be put in here</source>
   <translation>Những thứ chèn được vào đây</translation>
  </message>
  <message>
   <source>What changes</source>
   <translation>Những gì sẽ đổi</translation>
  </message>
  <message>
   <source>What happens to the old words</source>
   <translation>Xử lý nội dung cũ</translation>
  </message>
  <message>
   <source>What is different</source>
   <translation>Xem khác chỗ nào</translation>
  </message>
  <message>
   <source>What new photos say about themselves</source>
   <translation>Những gì ghi sẵn vào ảnh mới</translation>
  </message>
  <message>
   <source>What should be clear?</source>
   <translation>Cần làm rõ điều gì?</translation>
  </message>
  <message>
   <source>What the photo shows</source>
   <translation>Ảnh cho thấy gì</translation>
  </message>
  <message>
   <source>What the photo shows, for those who can't see it</source>
   <translation>Ảnh cho thấy gì, dành cho người không nhìn được</translation>
  </message>
  <message>
   <source>What they have in common; a tick changes them all</source>
   <translation>Phần giống nhau; đánh dấu để đổi tất cả</translation>
  </message>
  <message>
   <source>What this paragraph is</source>
   <translation>Đoạn này là gì</translation>
  </message>
  <message>
   <source>What was sent, and what failed</source>
   <translation>Bài đã gửi và bài gặp lỗi</translation>
  </message>
  <message>
   <source>What you edited has changed on the page meanwhile. Yours stands beside it.</source>
   <translation>Khối bạn sửa đã thay đổi trên trang trong lúc đó. Bản của bạn được đặt bên cạnh.</translation>
  </message>
  <message>
   <source>What you have sent stands here.</source>
   <translation>Bài bạn đã gửi nằm ở đây.</translation>
  </message>
  <message>
   <source>What you mark is blurred wherever this photo is shown or sent.</source>
   <translation>Chỗ được đánh dấu sẽ mờ ở mọi nơi ảnh này hiện ra hay được gửi đi.</translation>
  </message>
  <message>
   <source>What you typed for {count} photos isn't applied yet.</source>
   <translation>Nội dung bạn gõ cho {count} ảnh chưa được áp dụng.</translation>
  </message>
  <message>
   <source>What, who, where, when</source>
   <translation>Việc gì, ai, ở đâu, khi nào</translation>
  </message>
  <message>
   <source>When imported</source>
   <translation>Lúc nhập vào</translation>
  </message>
  <message>
   <source>When taken</source>
   <translation>Lúc chụp</translation>
  </message>
  <message>
   <source>Where and when</source>
   <translation>Nơi chụp, ngày chụp</translation>
  </message>
  <message>
   <source>Where do the photos lie?</source>
   <translation>Ảnh nằm ở đâu?</translation>
  </message>
  <message>
   <source>Where should stories go?</source>
   <translation>Gửi bài đi đâu?</translation>
  </message>
  <message>
   <source>Where these photos are used</source>
   <translation>Các bài dùng những ảnh này</translation>
  </message>
  <message>
   <source>Which stories</source>
   <translation>Nhóm bài</translation>
  </message>
  <message>
   <source>Which words stand?</source>
   <translation>Chọn chữ của ai?</translation>
  </message>
  <message>
   <source>Who took it</source>
   <translation>Ai chụp</translation>
  </message>
  <message>
   <source>Who took these {count} photos?</source>
   <translation>Ai chụp {count} ảnh này?</translation>
  </message>
  <message>
   <source>Who took these?</source>
   <translation>Ai chụp?</translation>
  </message>
  <message>
   <source>Who took this photo?</source>
   <translation>Ai chụp ảnh này?</translation>
  </message>
  <message>
   <source>Who, what, where, when</source>
   <translation>Ai, làm gì, ở đâu, khi nào</translation>
  </message>
  <message>
   <source>Whoever is on it must not be known by it: nothing is sent before it is blurred.</source>
   <translation>Người trong ảnh không được để ai nhận ra: chưa làm mờ thì không gửi đi đâu cả.</translation>
  </message>
  <message>
   <source>Whole photo</source>
   <translation>Cả ảnh</translation>
  </message>
  <message>
   <source>Whole words only</source>
   <translation>Chỉ nguyên chữ</translation>
  </message>
  <message>
   <source>Wider than the text</source>
   <translation>Rộng hơn cột chữ</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Bề rộng</translation>
  </message>
  <message>
   <source>With commas between them</source>
   <translation>Cách nhau bằng dấu phẩy</translation>
  </message>
  <message>
   <source>With {name}</source>
   <translation>Kèm {name}</translation>
  </message>
  <message>
   <source>Without diacritics: “dong chi” finds “đồng chí”</source>
   <translation>Không cần dấu: “dong chi” thấy cả “đồng chí”</translation>
  </message>
  <message>
   <source>Word, Markdown, HTML or text files</source>
   <translation>Tệp Word, Markdown, HTML hoặc văn bản thuần</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Số chữ</translation>
  </message>
  <message>
   <source>Words of the link</source>
   <translation>Chữ của liên kết</translation>
  </message>
  <message>
   <source>Words set large between the paragraphs</source>
   <translation>Câu in lớn giữa các đoạn</translation>
  </message>
  <message>
   <source>Words that are shown</source>
   <translation>Chữ hiện ra trong bài</translation>
  </message>
  <message>
   <source>Write it anew</source>
   <translation>Viết lại</translation>
  </message>
  <message>
   <source>Write, caption, and send to the newsroom with one click.</source>
   <translation>Viết bài, chú thích ảnh và gửi về tòa soạn chỉ bằng một cú bấm.</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>Vàng</translation>
  </message>
  <message>
   <source>Yes, go on</source>
   <translation>Đồng ý</translation>
  </message>
  <message>
   <source>You and the newsroom changed the same words.</source>
   <translation>Bạn và tòa soạn cùng sửa một chỗ.</translation>
  </message>
  <message>
   <source>You and {site} changed the same words. Both versions stay in the history, and nothing is sent until you send it.</source>
   <translation>Bạn và {site} cùng sửa một chỗ. Cả hai bản đều được giữ lại, và chưa gửi gì cho đến khi bạn bấm gửi.</translation>
  </message>
  <message>
   <source>Your text is kept. The details are in copytaker.log in the data folder.</source>
   <translation>Bài của bạn vẫn được lưu. Chi tiết nằm trong tệp copytaker.log ở thư mục dữ liệu.</translation>
  </message>
  <message>
   <source>Z fits it again</source>
   <translation>Z: vừa màn hình</translation>
  </message>
  <message>
   <source>Z: 100 %   Enter: back</source>
   <translation>Z: 100 %   Enter: trở lại</translation>
  </message>
  <message>
   <source>[ and ] turn, H mirrors, comma and full stop straighten, Alt+arrows: focal point</source>
   <translation>[ và ] để xoay, H để lật, dấu phẩy và dấu chấm để chỉnh nghiêng, Alt+mũi tên: điểm lấy nét</translation>
  </message>
  <message>
   <source>almost done</source>
   <translation>sắp xong</translation>
  </message>
  <message>
   <source>before receiving</source>
   <translation>trước khi nhận về</translation>
  </message>
  <message>
   <source>begun</source>
   <translation>mới tạo</translation>
  </message>
  <message>
   <source>blue label</source>
   <translation>nhãn lam</translation>
  </message>
  <message>
   <source>both sides together</source>
   <translation>gộp hai bên</translation>
  </message>
  <message>
   <source>brought back</source>
   <translation>lấy lại</translation>
  </message>
  <message>
   <source>brought in</source>
   <translation>đưa vào</translation>
  </message>
  <message>
   <source>camera card</source>
   <translation>thẻ máy ảnh</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>đang đóng</translation>
  </message>
  <message>
   <source>could not be sent to {site}.</source>
   <translation>chưa gửi được tới {site}.</translation>
  </message>
  <message>
   <source>draft</source>
   <translation>bản nháp</translation>
  </message>
  <message>
   <source>edited from a file</source>
   <translation>sửa từ tệp</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>trống</translation>
  </message>
  <message>
   <source>for example python, or nothing</source>
   <translation>ví dụ python, hoặc để trống</translation>
  </message>
  <message>
   <source>from the site</source>
   <translation>từ trang web</translation>
  </message>
  <message>
   <source>green label</source>
   <translation>nhãn lục</translation>
  </message>
  <message>
   <source>has changes that are not sent to {site}.</source>
   <translation>có sửa đổi chưa gửi tới {site}.</translation>
  </message>
  <message>
   <source>has reached {site}.</source>
   <translation>đã tới {site}.</translation>
  </message>
  <message>
   <source>has words of its own</source>
   <translation>có lời riêng</translation>
  </message>
  <message>
   <source>in the bin there</source>
   <translation>đang nằm trong thùng rác</translation>
  </message>
  <message>
   <source>in this story already</source>
   <translation>đã có trong bài này</translation>
  </message>
  <message>
   <source>is unchanged at {site}.</source>
   <translation>không đổi ở {site}.</translation>
  </message>
  <message>
   <source>is up to date at {site}.</source>
   <translation>đã cập nhật ở {site}.</translation>
  </message>
  <message>
   <source>joins your changes with those of {site}.</source>
   <translation>đã gộp sửa đổi của bạn với của {site}.</translation>
  </message>
  <message>
   <source>label “{name}”</source>
   <translation>nhãn “{name}”</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>cần xử lý</translation>
  </message>
  <message>
   <source>no alt text</source>
   <translation>chưa có mô tả ảnh</translation>
  </message>
  <message>
   <source>no caption</source>
   <translation>chưa có chú thích</translation>
  </message>
  <message>
   <source>no credit</source>
   <translation>chưa ghi tác giả</translation>
  </message>
  <message>
   <source>no template</source>
   <translation>không dùng mẫu</translation>
  </message>
  <message>
   <source>not before {when}</source>
   <translation>không dùng trước {when}</translation>
  </message>
  <message>
   <source>not from {when} on</source>
   <translation>không dùng từ {when}</translation>
  </message>
  <message>
   <source>not there yet</source>
   <translation>chưa có ở đó</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>không có gì</translation>
  </message>
  <message>
   <source>now</source>
   <translation>hiện tại</translation>
  </message>
  <message>
   <source>on the site then</source>
   <translation>trên trang web lúc đó</translation>
  </message>
  <message>
   <source>open</source>
   <translation>đang mở</translation>
  </message>
  <message>
   <source>photo</source>
   <translation>ảnh</translation>
  </message>
  <message>
   <source>practice site</source>
   <translation>trang tập</translation>
  </message>
  <message>
   <source>protected: whoever is on it must not be known</source>
   <translation>bảo vệ: không để lộ người trong ảnh</translation>
  </message>
  <message>
   <source>public</source>
   <translation>đã đăng</translation>
  </message>
  <message>
   <source>published on {sites}</source>
   <translation>đã đăng trên {sites}</translation>
  </message>
  <message>
   <source>purple label</source>
   <translation>nhãn tím</translation>
  </message>
  <message>
   <source>recovered</source>
   <translation>khôi phục</translation>
  </message>
  <message>
   <source>red label</source>
   <translation>nhãn đỏ</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>đã loại</translation>
  </message>
  <message>
   <source>scheduled</source>
   <translation>hẹn giờ đăng</translation>
  </message>
  <message>
   <source>then go to all photos</source>
   <translation>xong sang kho ảnh</translation>
  </message>
  <message>
   <source>then put them into the story</source>
   <translation>xong đưa vào bài</translation>
  </message>
  <message>
   <source>then stay here</source>
   <translation>xong ở lại đây</translation>
  </message>
  <message>
   <source>translation</source>
   <translation>dịch</translation>
  </message>
  <message>
   <source>typed</source>
   <translation>đã gõ</translation>
  </message>
  <message>
   <source>used in {count} stories</source>
   <translation>dùng trong {count} bài</translation>
  </message>
  <message>
   <source>waits for review</source>
   <translation>chờ duyệt</translation>
  </message>
  <message>
   <source>waits for {site}.</source>
   <translation>đang chờ {site}.</translation>
  </message>
  <message>
   <source>was changed at {site}; the changes are here.</source>
   <translation>được sửa ở {site}; thay đổi đã về máy.</translation>
  </message>
  <message>
   <source>was changed here and at {site}.</source>
   <translation>bị sửa cả ở đây lẫn ở {site}.</translation>
  </message>
  <message>
   <source>words</source>
   <translation>chữ</translation>
  </message>
  <message>
   <source>yellow label</source>
   <translation>nhãn vàng</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>hôm qua</translation>
  </message>
  <message>
   <source>{across} × {down} pixels</source>
   <translation>{across} × {down} điểm ảnh</translation>
  </message>
  <message>
   <source>{count} codes</source>
   <translation>{count} mã</translation>
  </message>
  <message>
   <source>{count} codes; no code in lines {lines}</source>
   <translation>{count} mã; không có mã ở dòng {lines}</translation>
  </message>
  <message>
   <source>{count} files could not be read:</source>
   <translation>{count} tệp không đọc được:</translation>
  </message>
  <message>
   <source>{count} found</source>
   <translation>Thấy {count} chỗ</translation>
  </message>
  <message>
   <source>{count} min left</source>
   <translation>còn {count} phút</translation>
  </message>
  <message>
   <source>{count} more could not be read either.</source>
   <translation>{count} tệp nữa cũng không đọc được.</translation>
  </message>
  <message>
   <source>{count} of the new photos look like ones that are here already.</source>
   <translation>{count} ảnh mới trông giống những ảnh đã có.</translation>
  </message>
  <message>
   <source>{count} of these stories are public now. Change their pages too?</source>
   <translation>{count} bài trong số này đang đăng. Cập nhật cả những bài đó?</translation>
  </message>
  <message>
   <source>{count} of {all}</source>
   <translation>{count} trên {all}</translation>
  </message>
  <message>
   <source>{count} of {all} may not be shown now.</source>
   <translation>{count}/{all} ảnh hiện không được đăng.</translation>
  </message>
  <message>
   <source>{count} of {most} words</source>
   <translation>{count}/{most} chữ</translation>
  </message>
  <message>
   <source>{count} of {total}</source>
   <translation>{count} trên {total}</translation>
  </message>
  <message>
   <source>{count} photos</source>
   <translation>{count} ảnh</translation>
  </message>
  <message>
   <source>{count} photos are here already, and now say something else.</source>
   <translation>{count} ảnh đã có, nhưng tệp mới ghi khác.</translation>
  </message>
  <message>
   <source>{count} photos copied.</source>
   <translation>Đã chép {count} ảnh.</translation>
  </message>
  <message>
   <source>{count} replaced</source>
   <translation>Đã thay {count} chỗ</translation>
  </message>
  <message>
   <source>{count} s left</source>
   <translation>còn {count} giây</translation>
  </message>
  <message>
   <source>{count} selected</source>
   <translation>chọn {count}</translation>
  </message>
  <message>
   <source>{count} so far…</source>
   <translation>Đã thấy {count}, còn tìm tiếp…</translation>
  </message>
  <message>
   <source>{count} stars</source>
   <translation>{count} sao</translation>
  </message>
  <message>
   <source>{count} stories follow.</source>
   <translation>{count} bài đã đổi theo.</translation>
  </message>
  <message>
   <source>{count} videos aren't shown</source>
   <translation>{count} video không hiện ở đây</translation>
  </message>
  <message>
   <source>{count} were here already.</source>
   <translation>{count} ảnh đã có sẵn.</translation>
  </message>
  <message>
   <source>{count} words</source>
   <translation>{count} chữ</translation>
  </message>
  <message>
   <source>{count} words left in the slot</source>
   <translation>Khuôn in còn {count} chữ</translation>
  </message>
  <message>
   <source>{count} words too many for the slot</source>
   <translation>Dài hơn khuôn in {count} chữ</translation>
  </message>
  <message>
   <source>{count}/{slot} words</source>
   <translation>{count}/{slot} chữ</translation>
  </message>
  <message>
   <source>{done} of {all}</source>
   <translation>{done} trên {all}</translation>
  </message>
  <message>
   <source>{language}: captions are missing</source>
   <translation>{language}: còn thiếu chú thích</translation>
  </message>
  <message>
   <source>{n} photos</source>
   <translation>{n} ảnh</translation>
  </message>
  <message>
   <source>{n} pixels</source>
   <translation>{n} điểm ảnh</translation>
  </message>
  <message>
   <source>{site} wants the password for {user} again.</source>
   <translation>{site} cần nhập lại mật khẩu của {user}.</translation>
  </message>
  <message>
   <source>{size} a second</source>
   <translation>{size} mỗi giây</translation>
  </message>
  <message>
   <source>{size}: coarse on a site</source>
   <translation>{size}: lên trang sẽ bị vỡ hình</translation>
  </message>
  <message>
   <source>{value} ({count})</source>
   <translation>{value} ({count})</translation>
  </message>
  <message>
   <source>{where} cuts off “{words}”.</source>
   <translation>{where} sẽ cắt mất “{words}”.</translation>
  </message>
  <message>
   <source>{where}: {most} bytes</source>
   <translation>{where}: {most} byte</translation>
  </message>
  <message>
   <source>{where}: {most} characters</source>
   <translation>{where}: {most} ký tự</translation>
  </message>
  <message>
   <source>{words} words, {characters} characters ({letters} without blanks)</source>
   <translation>{words} chữ, {characters} ký tự ({letters} không kể dấu cách)</translation>
  </message>
  <message>
   <source>“{name}” changed {count} of {all} photos. Ctrl+Z takes it back.</source>
   <translation>“{name}” đã đổi {count}/{all} ảnh. Ctrl+Z để hoàn tác.</translation>
  </message>
  <message>
   <source>“{name}” is here already, and now says something else.</source>
   <translation>“{name}” đã có, nhưng tệp mới ghi khác.</translation>
  </message>
  <message>
   <source>“{name}” is the same picture, and its file now says something else.</source>
   <translation>“{name}” vẫn là ảnh ấy, nhưng tệp mới ghi khác.</translation>
  </message>
  <message>
   <source>“{name}” looks like a photo that is here already.</source>
   <translation>“{name}” trông giống một ảnh đã có.</translation>
  </message>
 </context>
</TS>
