import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from editor.base.text import without_diacritics
from editor.document.photo import Handling, Photo, PhotoFields
from editor.document.rights import (
    Lock,
    Term,
    Understood,
    following,
    from_instructions,
    handling_of,
    lock,
    terms_of,
)

TAKEN = "2026-11-23T09:00:00+07:00"


def dates(text: str, created: str = TAKEN) -> tuple[str, str]:
    """Embargo and expiry."""
    handling = handling_of(PhotoFields(instructions=text, created=created))
    return handling.embargo, handling.expires


EMBARGOES = [
    ("EMBARGO until 2026-11-25 06:00", "2026-11-25T06:00:00+07:00"),
    ("EMBARGO: 18:00 25/11/2026 (giờ Việt Nam)", "2026-11-25T18:00:00+07:00"),
    ("Embargoed until 6 a.m. on November 25, 2026", "2026-11-25T06:00:00+07:00"),
    ("EMBARGOED TO 0600 GMT NOV 25", "2026-11-25T06:00:00+00:00"),
    ("Embargo until 12:30 UTC+1, Nov 25", "2026-11-25T12:30:00+01:00"),
    ("embargo until noon EST Wednesday, Nov. 25", "2026-11-25T12:00:00-05:00"),
    ("STRICTLY EMBARGOED UNTIL 00:01 GMT ON WEDNESDAY 25 NOVEMBER", "2026-11-25T00:01:00+00:00"),
    ("Under embargo until Nov 25, 6:00 AM ET", "2026-11-25T06:00:00-05:00"),
    ("** EMBARGO 25.11.2026 18:00 **", "2026-11-25T18:00:00+07:00"),
    ("Embargo 24 giờ", "2026-11-24T09:00:00+07:00"),
    ("Embargo for 48 hours. Call the desk.", "2026-11-25T09:00:00+07:00"),
    ("Not for release before 25 Nov 2026", "2026-11-25"),
    ("HOLD FOR RELEASE until 6:30 pm Nov. 25", "2026-11-25T18:30:00+07:00"),
    ("Do not use before 25/11/2026", "2026-11-25"),
    ("Please do not publish these photos online until 25 November", "2026-11-25"),
    ("Do not publish for 48 hours", "2026-11-25T09:00:00+07:00"),
    ("To be used only after 25 Nov 2026", "2026-11-25"),
    ("For release on 1 Jan", "2027-01-01"),
    ("cấm đăng trước 18h ngày 25/11", "2026-11-25T18:00:00+07:00"),
    ("CẤM ĐĂNG TRƯỚC 18H NGÀY 25/11", "2026-11-25T18:00:00+07:00"),
    ("Không đăng trước 18h00 ngày 25/11/2026", "2026-11-25T18:00:00+07:00"),
    ("Chưa được công bố trước 7 giờ sáng thứ Tư, 25 tháng 11", "2026-11-25T07:00:00+07:00"),
    ("không sử dụng ảnh này trước 25-11-2026", "2026-11-25"),
    ("cấm đăng đến hết ngày 25/11", "2026-11-26"),
    ("Chỉ đăng sau 18h ngày 25/11", "2026-11-25T18:00:00+07:00"),
    ("được đăng từ 18h 25-11-2026", "2026-11-25T18:00:00+07:00"),
    ("giữ đến 8 giờ tối 25/11", "2026-11-25T20:00:00+07:00"),
    ("không đăng trong 2 ngày", "2026-11-25"),
    ("Cấm đăng trước 6h", "2026-11-24T06:00:00+07:00"),
    ("Cấm đăng trước 18h", "2026-11-23T18:00:00+07:00"),
    ("Embargo hết 12h đêm 25/11", "2026-11-26"),
    ("Embargo until 24/11, không đăng trước 18h ngày 25/11", "2026-11-25T18:00:00+07:00"),
]
EXPIRIES = [
    ("14 days, no archiving", "2026-12-07"),
    ("14 ngày", "2026-12-07"),
    ("NO SALES / 30 DAYS / NO ARCHIVES", "2026-12-23"),
    ("For use within 14 days of transmission. No sales.", "2026-12-07"),
    ("Use for two weeks only", "2026-12-07"),
    ("Licensed for 3 months", "2027-02-23"),
    ("Valid for 48 hours", "2026-11-25T09:00:00+07:00"),
    ("14-day use, no resale", "2026-12-07"),
    ("No use after 14 days", "2026-12-07"),
    ("do not use after November 30, 2026", "2026-12-01"),
    ("Not to be used from 1 December 2026", "2026-12-01"),
    ("May be used until 30 Nov 2026, 17:00", "2026-11-30T17:00:00+07:00"),
    ("Expires 30 Nov 2026", "2026-12-01"),
    ("Delete after 30 days", "2026-12-23"),
    ("chỉ dùng trong 14 ngày", "2026-12-07"),
    ("Chỉ được sử dụng một lần trong vòng hai tuần, không lưu trữ", "2026-12-07"),
    ("Sử dụng tối đa 1 tháng", "2026-12-23"),
    ("hạn sử dụng: 30/11/2026", "2026-12-01"),
    ("Thời hạn sử dụng 1 năm", "2027-11-23"),
    ("không sử dụng sau ngày 30/11/2026", "2026-12-01"),
    ("Được dùng đến hết ngày 30/11", "2026-12-01"),
    ("Chỉ đăng trước 18h ngày 30/11", "2026-11-30T18:00:00+07:00"),
    ("hết hạn 30/11/2026", "2026-12-01"),
    ("Xóa sau 14 ngày", "2026-12-07"),
    ("Chỉ sử dụng trong thời gian 30 ngày", "2026-12-23"),
    ("Sử dụng 1 lần, trong vòng 14 ngày", "2026-12-07"),
    ("Hạn sử dụng ảnh: 31/12/2026", "2027-01-01"),
    ("Sử dụng miễn phí trong 24 giờ", "2026-11-24T09:00:00+07:00"),
    ("For editorial use within 30 days from issue. NO SALES NO ARCHIVE", "2026-12-23"),
    ("Handout. One-time use only within 14 days of release.", "2026-12-07"),
    ("Usage: 30 days", "2026-12-23"),
    ("Image expires 31 December 2026", "2027-01-01"),
    ("To be removed after 14 days", "2026-12-07"),
    ("Must be deleted by 31 Dec 2026", "2026-12-31"),
    ("Gỡ khỏi trang vào 30/11/2026", "2026-11-30"),
    ("chỉ dùng trong 14 ngày, không dùng sau 30/11", "2026-12-01"),
]


@pytest.mark.parametrize(("text", "until"), EMBARGOES)
def test_an_embargo_is_understood(text: str, until: str) -> None:
    assert dates(text) == (until, "")


@pytest.mark.parametrize(("text", "until"), EXPIRIES)
def test_an_expiry_is_understood(text: str, until: str) -> None:
    assert dates(text) == ("", until)


@pytest.mark.parametrize(("text", "until"), EMBARGOES + EXPIRIES)
def test_words_that_lost_their_diacritics_are_understood_as_well(text: str, until: str) -> None:
    assert until in dates(without_diacritics(text))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("no sales, no archives", [Term.NO_SALES, Term.NO_ARCHIVE]),
        ("NO ARCHIVES/NO RESALES/ONE TIME USE", [Term.NO_ARCHIVE, Term.NO_SALES, Term.ONCE]),
        ("No sales or archiving", [Term.NO_SALES, Term.NO_ARCHIVE]),
        ("one-time use", [Term.ONCE]),
        ("Editorial use only. Print only.", [Term.EDITORIAL, Term.PRINT_ONLY]),
        ("Chỉ dùng một lần, không bán lại", [Term.ONCE, Term.NO_SALES]),
        ("Cấm lưu trữ", [Term.NO_ARCHIVE]),
        ("Chỉ dùng cho báo in", [Term.PRINT_ONLY]),
    ],
)  # fmt: skip
def test_terms_without_a_date_are_understood(text: str, terms: list[Term]) -> None:
    assert [found.term for found in from_instructions(text, TAKEN)] == terms


NOTHING = """
14 days of rain in Trà Bồng
Phóng viên ở lại 14 ngày
The army stayed 14 days only.
Used for 14 days by the army
For use with story: 14 days of flood
Chỉ dùng trong bài 14 ngày lũ lụt
Ảnh chụp trong 14 ngày
Taken within 14 days of the flood
Trả lại ảnh sau 14 ngày
Thanh toán trong 14 ngày
Payment within 14 days
Reply within 14 days
Send two copies within 14 days of publication
Accreditation valid for 14 days
Gọi cho nguồn tin trước 18h ngày 25/11
Đăng trước 18h ngày 25/11
Đăng cùng bài ngày 25/11
Print before 25/11
Run before Sunday
Ảnh đã đăng từ 18h ngày 25/11
Đã đăng sau 18h ngày 25/11
Published after 25 Nov storm
Released on 25 Nov 2026
Please credit Mai An. Contact desk by 6 p.m. Nov 25
No embargo
Không embargo
Embargo: none
Embargo lifted
Hết embargo
EU oil embargo photos
Do not use before checking with the desk
Hold for Sunday edition
Xem lại chú thích trước khi đăng 25/11
Không sử dụng ảnh này sau khi cắt
Do not crop after 25 Nov
use after consultation
Giấy phép bay hết hạn 30/11/2026
Model release expires 30/11/2026
Cuộc thi hết hạn 30/11
Hạn nộp bài 30/11/2026
Đăng ký trước ngày 25/11
Đăng cai SEA Games đến 30/11
Người dân sử dụng cầu từ 25/11
Nước sạch được sử dụng đến 30/11/2026
Xe không được lưu thông trước 18h ngày 25/11
Cấm xe từ 18h ngày 25/11
Cấm đường đến 25/11
Held until 25 Nov by police
Công bố sau 3 tháng điều tra
Đăng từ 3 ảnh trở lên
Không dùng quá 3 ảnh
Dùng đến 5 ảnh
Không đăng trước mặt trẻ em
Giữ đến cùng
Ảnh bìa, đăng sau trang 3
Use 3 columns, page 14
Gọi 24/7
Ảnh lưu trữ
Ảnh tư liệu 2 năm
Archives OK, sales OK
No restrictions
One-time-use camera
Ly nhựa dùng một lần
Cấm sử dụng đồ nhựa dùng một lần
Không dùng flash
Không đăng ảnh trẻ em
14 ngày mưa lũ
Ảnh dùng cho số báo 25/11
Đã dùng ngày 20/11, không dùng lại
Không đăng ảnh chụp trước 2020
Không sử dụng ảnh chụp sau 25/11
Do not use photos taken before 25/11/2026
Do not use pictures from 25 Nov shoot
Use from page 25 November issue
Hạn chót 18h ngày 25/11
Triển lãm mở cửa đến 30/11/2026
Giữ bản in đến 30/11
Chỉ đăng sau khi có lệnh
Đăng sau bài của Mai An ngày 25/11
Xóa người bên trái sau 1 phút
Gỡ rào chắn sau 14 ngày
Hủy chuyến bay sau 18h ngày 25/11
In case of use, pay within 30 days
14 ngày, 3 tỉnh, 500 hộ
30 days, 12 people, no casualties
Debris to be removed after 14 days
30 days hath September
""".strip().splitlines()


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_of_something_else_locks_nothing(text: str) -> None:
    assert from_instructions(text, TAKEN) == []
    assert from_instructions(without_diacritics(text), TAKEN) == []


@pytest.mark.parametrize(
    ("text", "created"),
    [
        ("embargo until 05/12/2026", TAKEN),  # an American's 12 May, or our 5 December
        ("cấm đăng trước 18h ngày 31/2", TAKEN),
        ("Embargo until 6:00 AM XKT on Nov 25", TAKEN),
        ("cấm đăng trước 18h ngày 25/11", ""),
        ("14 days, no archiving", "2026-11"),
        ("Embargo for 48 hours", ""),
    ],
)
def test_what_could_mean_several_days_is_shown_but_locks_nothing(text: str, created: str) -> None:
    assert dates(text, created) == ("", "")
    found = from_instructions(text, created)[0]
    assert found.until == ""
    assert found.words in text


def test_the_words_that_were_read_are_told() -> None:
    text = "Gọi Mai An trước.  CẤM ĐĂNG trước 18h ngày 25/11, không bán lại. Cảm ơn."
    assert from_instructions(text, TAKEN) == [
        Understood(
            Term.EMBARGO, "CẤM ĐĂNG trước 18h ngày 25/11", "2026-11-25T18:00:00+07:00"
        ),
        Understood(Term.NO_SALES, "không bán lại"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("created", "until"),
    [
        ("2026-12-30T10:00:00+07:00", "2027-01-02"),
        ("2027-01-03", "2027-01-02"),
        ("2026-03-01", "2026-01-02"),
    ],
)
def test_a_day_without_its_year_is_the_one_near_the_photo(created: str, until: str) -> None:
    assert dates("không đăng trước 2/1", created)[0] == until


def test_a_time_without_a_zone_is_that_of_the_words_or_of_the_photo() -> None:
    tokyo = "2026-11-23T09:00:00+09:00"
    assert dates("Embargo until 2026-11-25 06:00", tokyo)[0] == "2026-11-25T06:00:00+09:00"
    assert dates("Embargo đến 6h ngày 25/11", tokyo)[0] == "2026-11-25T06:00:00+07:00"
    assert dates("Embargo until 2026-11-25 06:00", "")[0] == "2026-11-25T06:00:00"


def test_usage_terms_count_as_well() -> None:
    fields = PhotoFields(usage_terms="Chỉ dùng trong 14 ngày", created=TAKEN)
    assert handling_of(fields) == Handling(expires="2026-12-07")
    assert [found.term for found in terms_of(fields)] == [Term.EXPIRES]


def test_long_and_hostile_texts_are_read_at_once() -> None:
    begun = time.process_time()
    for text in ("\n" * 200_000, "no " * 50_000, "chỉ " * 50_000, ", " * 90_000, "1 " * 90_000):
        assert from_instructions(text, TAKEN) == []
    assert time.process_time() - begun < 5


def photo(**handling: str) -> Photo:
    fields = PhotoFields(instructions="cấm đăng trước 18h ngày 25/11", created=TAKEN)
    return Photo("a" * 32, "b" * 64, "cau.jpg", "image/jpeg", 3, 2, fields, Handling(**handling))


HANOI = timezone(timedelta(hours=7))


class TestLock:
    def test_before_the_embargo_is_over(self) -> None:
        told = photo(embargo="2026-11-25T18:00:00+07:00")
        found = lock(told, datetime(2026, 11, 25, 10, 59, tzinfo=UTC))
        assert found == Lock(
            "embargo", "2026-11-25T18:00:00+07:00", "cấm đăng trước 18h ngày 25/11"
        )
        assert "cấm đăng trước 18h ngày 25/11" in found.message
        assert lock(told, datetime(2026, 11, 25, 11, 0, tzinfo=UTC)) is None

    def test_from_the_expiry_on(self) -> None:
        told = photo(expires="2026-12-07")
        midnight = datetime(2026, 12, 7).astimezone()
        assert lock(told, midnight - timedelta(seconds=1)) is None
        found = lock(told, midnight)
        assert found == Lock("expired", "2026-12-07")
        assert str(found.message) == "Not to be shown since 2026-12-07."

    def test_the_embargo_is_told_first(self) -> None:
        told = photo(embargo="2026-12-25", expires="2026-12-07")
        found = lock(told, datetime(2026, 12, 10, tzinfo=HANOI))
        assert found is not None
        assert found.code == "embargo"

    def test_a_photo_without_either_is_free(self) -> None:
        assert lock(photo(), datetime(2026, 12, 10, tzinfo=HANOI)) is None

    def test_an_embargo_that_nobody_can_read_stays(self) -> None:
        now = datetime(2026, 12, 10, tzinfo=HANOI)
        assert lock(photo(embargo="after the summit"), now) is not None
        assert lock(photo(expires="some day"), now) is None


class TestFollowing:
    BEFORE = PhotoFields(instructions="Embargo đến 18h ngày 25/11", created=TAKEN)
    LIFTED = PhotoFields(instructions="Embargo lifted. 14 days, no archiving.", created=TAKEN)

    def test_a_lock_that_was_read_goes_with_its_words(self) -> None:
        handling = replace(handling_of(self.BEFORE), protected=True)
        assert following(handling, self.BEFORE, self.LIFTED) == Handling(
            expires="2026-12-07", protected=True
        )

    def test_a_lock_that_a_person_set_stays(self) -> None:
        set_by_hand = Handling(embargo="2026-11-30", expires="2026-12-24")
        assert following(set_by_hand, self.BEFORE, self.LIFTED) == set_by_hand

    def test_a_lock_that_a_person_took_away_stays_away(self) -> None:
        assert following(Handling(), self.BEFORE, self.BEFORE) == Handling()
