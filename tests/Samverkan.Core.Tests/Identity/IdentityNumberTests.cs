using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Tests.Identity;

public sealed partial class IdentityNumberTests
{
    private static readonly LocalDate Reference = OfficialTestNumbers.Reference;

    [Theory]
    [InlineData("990807-2391", 2026, "199908072391")]
    [InlineData("9908072391", 2026, "199908072391")]
    [InlineData("199908072391", 2026, "199908072391")]
    [InlineData("19990807-2391", 2026, "199908072391")]
    [InlineData("640823-3234", 2026, "196408233234")]
    [InlineData("900101+9802", 2026, "189001019802")]
    [InlineData("18900101+9802", 2026, "189001019802")]
    [InlineData("900101-9802", 2026, "199001019802")]
    [InlineData("250101-9216", 2024, "192501019216")]
    [InlineData("250101-9216", 2025, "202501019216")]
    [InlineData("2501019216", 2024, "192501019216")]
    [InlineData("250101+9216", 2025, "192501019216")]
    [InlineData("198802292394", 2026, "198802292394")]
    [InlineData("701063-2391", 2026, "197010632391")]
    [InlineData("680164-2395", 2026, "196801642395")]
    [InlineData("191500722390", 2026, "191500722390")]
    [InlineData("191711602399", 2026, "191711602399")]
    [InlineData("193100602394", 2026, "193100602394")]
    [InlineData("680291-2391", 2026, "196802912391")]
    [InlineData("000229-2381", 2026, "200002292381")]
    public void A_number_is_read_in_every_form(string text, int year, string twelve) =>
        Assert.Equal(twelve, IdentityNumber.Parse(text, new(year, 1, 1)).ToTwelveCharacters());

    [Theory]
    [InlineData("990807-2392", IdentityNumberFault.CheckDigit)]
    [InlineData("640231-2380", IdentityNumberFault.Date)]
    [InlineData("190002292381", IdentityNumberFault.Date)]
    [InlineData("990807-0007", IdentityNumberFault.BirthNumber)]
    [InlineData("199908922391", IdentityNumberFault.Date)]
    [InlineData("199908992391", IdentityNumberFault.Date)]
    [InlineData("199908322391", IdentityNumberFault.Date)]
    [InlineData("199908592391", IdentityNumberFault.Date)]
    [InlineData("199908002391", IdentityNumberFault.Date)]
    [InlineData("199900072391", IdentityNumberFault.Date)]
    [InlineData("199913072391", IdentityNumberFault.Date)]
    [InlineData("199913672391", IdentityNumberFault.Date)]
    [InlineData("179908072391", IdentityNumberFault.Century)]
    [InlineData("219908072391", IdentityNumberFault.Century)]
    [InlineData("209908072391", IdentityNumberFault.Century)]
    [InlineData("19990807+2391", IdentityNumberFault.Century)]
    [InlineData("", IdentityNumberFault.Form)]
    [InlineData("990807 2391", IdentityNumberFault.Form)]
    [InlineData(" 9908072391", IdentityNumberFault.Form)]
    [InlineData("9908072391 ", IdentityNumberFault.Form)]
    [InlineData("990807--2391", IdentityNumberFault.Form)]
    [InlineData("99-0807-2391", IdentityNumberFault.Form)]
    [InlineData("990807−2391", IdentityNumberFault.Form)]
    [InlineData("990807\u00a02391", IdentityNumberFault.Form)]
    [InlineData("Ⅸ90807-2391", IdentityNumberFault.Form)]
    [InlineData("９９０８０７-２３９１", IdentityNumberFault.Form)]
    [InlineData("20250101TF29", IdentityNumberFault.Form)]
    [InlineData("19250101f29", IdentityNumberFault.Form)]
    public void What_is_no_number_is_refused_with_its_fault(string text, IdentityNumberFault expected)
    {
        Assert.False(IdentityNumber.TryParse(text, Reference, IdentityNumberKinds.Standard | IdentityNumberKinds.Interim, out IdentityNumber? number, out IdentityNumberFault fault));
        Assert.Null(number);
        Assert.Equal(expected, fault);
        Assert.False(IdentityNumber.TryParse(text, Reference, out number));
    }

    [Fact]
    public void Every_official_number_is_read_in_all_its_forms_as_the_same_number()
    {
        Assert.True(OfficialTestNumbers.All.Count > 100);
        foreach ((IdentityNumberKinds kind, string digits) in OfficialTestNumbers.All)
        {
            IdentityNumber number = IdentityNumber.Parse(digits, Reference);
            Assert.Equal(kind, number.Kind);
            Assert.Equal(digits, number.ToTwelveCharacters());
            bool isHundred = Reference.Year - Int(digits[..4]) >= 100;
            string ten = digits[2..8] + (isHundred ? '+' : '-') + digits[8..];
            Assert.Equal(ten, number.ToTenCharacters(Reference));
            string[] forms = isHundred ? [ten, $"{digits[..8]}+{digits[8..]}"] : [ten, digits[2..], $"{digits[..8]}-{digits[8..]}"];
            Assert.All(forms, form => Assert.Equal(number, IdentityNumber.Parse(form, Reference)));
            Assert.All(forms, form => Assert.Equal(number.GetHashCode(), IdentityNumber.Parse(form, Reference).GetHashCode()));
            Assert.Equal(kind == IdentityNumberKinds.Personal, PersonalIdentityNumber.TryParse(digits, Reference, out _));
            Assert.Equal(kind == IdentityNumberKinds.Coordination, CoordinationNumber.TryParse(digits, Reference, out _));
        }
    }

    [Fact]
    public void The_plus_comes_on_the_first_of_January_of_the_hundredth_year()
    {
        IdentityNumber number = IdentityNumber.Parse("192501019216", Reference);
        Assert.Equal("250101-9216", number.ToTenCharacters(new(2024, 12, 31)));
        Assert.Equal("250101+9216", number.ToTenCharacters(new(2025, 1, 1)));
    }

    [Fact]
    public void The_ten_characters_of_a_day_are_read_back_on_that_day() =>
        Gen.Select(OfficialTestNumbers.Any, Gen.Int[0, 90]).Sample(
            static (official, later) =>
            {
                IdentityNumber number = IdentityNumber.Parse(official.Digits, Reference);
                int year = Math.Max(Int(official.Digits[..4]), 1985) + later;
                // Beyond 199 years ten characters cannot tell.
                if (year - Int(official.Digits[..4]) > 199)
                    return;
                Assert.Equal(number, IdentityNumber.Parse(number.ToTenCharacters(new(year, 7, 1)), new(year, 7, 1)));
            },
            iter: Soak.Iterations(2_000, 100_000));

    [Fact]
    public void One_changed_digit_is_always_found() =>
        Gen.Select(OfficialTestNumbers.Any, Gen.Int[2, 11], Gen.Int[1, 9]).Sample(
            static (official, place, step) =>
            {
                char[] changed = official.Digits.ToCharArray();
                changed[place] = (char)('0' + ((changed[place] - '0' + step) % 10));
                return !IdentityNumber.TryParse(changed, Reference, out _);
            },
            iter: Soak.Iterations(5_000, 200_000));

    [Fact]
    public void Two_neighbours_that_change_places_are_found_but_for_nought_and_nine() =>
        Gen.Select(OfficialTestNumbers.Any, Gen.Int[2, 10]).Sample(
            static (official, place) =>
            {
                char[] swapped = official.Digits.ToCharArray();
                (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
                bool cannotBeFound = swapped[place] == swapped[place + 1] || (swapped[place], swapped[place + 1]) is ('0', '9') or ('9', '0');
                return cannotBeFound || !IdentityNumber.TryParse(swapped, Reference, out _);
            },
            iter: Soak.Iterations(5_000, 200_000));

    [Fact]
    public void What_is_read_agrees_with_a_slow_oracle_of_another_make() =>
        Gen.Select(OfficialTestNumbers.Any, Gen.Int[0, 11], Gen.Int[0, 9], Gen.Int[0, 11], Gen.Int[0, 9]).Sample(
            static (official, first, one, second, other) =>
            {
                char[] changed = official.Digits.ToCharArray();
                changed[first] = (char)('0' + one);
                changed[second] = (char)('0' + other);
                return IdentityNumber.TryParse(changed, Reference, out _) == Oracle(new string(changed));
            },
            iter: Soak.Iterations(20_000, 1_000_000));

    [Fact]
    public void Reading_without_throwing_throws_nothing_inside()
    {
        int thrown = 0;
        int thread = Environment.CurrentManagedThreadId;
        void Count(object? sender, FirstChanceExceptionEventArgs e) => thrown += Environment.CurrentManagedThreadId == thread ? 1 : 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            Random random = new(17);
            for (int i = 0; i < 20_000; i++)
            {
                char[] text = new char[random.Next(0, 16)];
                for (int c = 0; c < text.Length; c++)
                    text[c] = random.Next(0, 8) == 0 ? (char)random.Next(0, 65_536) : "0123456789-+TXab"[random.Next(0, 16)];
                _ = IdentityNumber.TryParse(text, new(random.Next(-9000, 9000) is var year && year == 0 ? 1 : year, 1, 1), (IdentityNumberKinds)7, out _, out _);
            }
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        Assert.Equal(0, thrown);
    }

    [Fact]
    public void Nothing_tells_a_number_that_was_not_asked_to()
    {
        foreach ((_, string digits) in OfficialTestNumbers.All)
        {
            IdentityNumber number = IdentityNumber.Parse(digits, Reference);
            Assert.DoesNotMatch("[0-9]", number.ToString());
            Assert.DoesNotMatch("[0-9]", $"{number}");
            string wrong = digits[..11] + (char)('0' + ((digits[11] - '0' + 1) % 10));
            FormatException refused = Assert.Throws<FormatException>(() => IdentityNumber.Parse(wrong, Reference));
            Assert.DoesNotMatch("[0-9]", refused.Message);
            Assert.Null(refused.InnerException);
            Assert.DoesNotMatch("[0-9]{3}", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(number)).Message);
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Inside = new[] { number } }));
            Assert.DoesNotMatch("[0-9]{3}", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<IdentityNumber>($"\"{digits}\"")).Message);
        }
    }

    [Fact]
    public void No_conversion_makes_a_text_of_a_number_or_a_number_of_a_text() =>
        Assert.DoesNotContain(
            new[] { typeof(IdentityNumber), typeof(PersonalIdentityNumber), typeof(CoordinationNumber), typeof(InterimNumber), typeof(IdentifierHash) }
                .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)),
            static method => method.Name is "op_Implicit" or "op_Explicit");

    [Fact]
    public void What_is_inferred_is_called_a_hint() =>
        Assert.All(
            typeof(IdentityNumber).GetProperties(BindingFlags.Public | BindingFlags.Instance),
            static property => Assert.True(property.Name == nameof(IdentityNumber.Kind) || property.Name.EndsWith("Hint", StringComparison.Ordinal), property.Name));

    [Theory]
    [InlineData("199908072391", "1999-08-07", LegalSexHint.Man)]
    [InlineData("198802292394", "1988-02-29", LegalSexHint.Man)]
    [InlineData("189001019802", "1890-01-01", LegalSexHint.Woman)]
    [InlineData("197010632391", "1970-10-03", LegalSexHint.Man)]
    [InlineData("191500722390", "", LegalSexHint.Man)]
    [InlineData("191711602399", "", LegalSexHint.Man)]
    [InlineData("193100602394", "", LegalSexHint.Man)]
    [InlineData("196802912391", "", LegalSexHint.Man)]
    public void A_hint_is_absent_where_the_number_tells_nothing(string text, string date, LegalSexHint sex)
    {
        IdentityNumber number = IdentityNumber.Parse(text, Reference);
        Assert.Equal(date, number.BirthDateHint is { } hint ? NodaTime.Text.LocalDatePattern.Iso.Format(hint) : "");
        Assert.Equal(sex, number.LegalSexHint);
    }

    [Fact]
    public void An_interim_number_is_read_only_when_asked_for_and_hints_at_no_sex()
    {
        // Nobody assigns such a number: the date of an official test number, a letter, and the digits that fit.
        string text = Enumerable.Range(0, 10).Select(static check => $"990807-T39{check}").Single(static text => Oracle("19" + text.Replace("-", "", StringComparison.Ordinal).Replace('T', '1')));
        Assert.False(IdentityNumber.TryParse(text, Reference, IdentityNumberKinds.Standard, out _, out IdentityNumberFault fault));
        Assert.Equal(IdentityNumberFault.Kind, fault);
        IdentityNumber number = IdentityNumber.Parse(text, Reference, IdentityNumberKinds.Interim);
        Assert.Equal("19" + text.Replace("-", "", StringComparison.Ordinal), number.ToTwelveCharacters());
        Assert.Equal(LegalSexHint.Unknown, number.LegalSexHint);
        Assert.NotEqual(number, IdentityNumber.Parse(text.Replace('T', 'X'), Reference, IdentityNumberKinds.Interim));
        Assert.False(IdentityNumber.TryParse("990807-2391", Reference, IdentityNumberKinds.Interim, out _, out _));
        Assert.False(IdentityNumber.TryParse("990807-2391", Reference, IdentityNumberKinds.None, out _, out _));
    }

    [Fact]
    public void Numbers_are_ordered_by_their_characters() =>
        Assert.Equal(
            OfficialTestNumbers.All.Select(static one => one.Digits).Order(StringComparer.Ordinal),
            OfficialTestNumbers.All.Select(static one => IdentityNumber.Parse(one.Digits, Reference)).Order().Select(static number => number.ToTwelveCharacters()));

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // Text by text and digit by digit, as somebody would write it who had never seen ours.
    private static bool Oracle(string digits)
    {
        Match match = TwelveDigits().Match(digits);
        if (!match.Success || Int(match.Groups["y"].Value) > Reference.Year || match.Groups["n"].Value == "000")
            return false;
        int month = Int(match.Groups["m"].Value);
        int day = Int(match.Groups["d"].Value);
        bool isDate = DateOnly.TryParseExact($"{match.Groups["y"].Value}-{month:00}-{day:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (!isDate && !(month <= 12 && day is >= 60 and <= 91))
            return false;
        IEnumerable<int> products = digits[2..].Select(static (c, i) => (c - '0') * (2 - (i % 2)));
        return products.Sum(static product => (product / 10) + (product % 10)) % 10 == 0;
    }

    [GeneratedRegex("^(?<y>(18|19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?<n>[0-9]{3})[0-9]$")]
    private static partial Regex TwelveDigits();
}
