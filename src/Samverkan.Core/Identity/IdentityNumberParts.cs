using NodaTime;

namespace Samverkan.Core.Identity;

/// <summary>The parts of an identity number, and how they are read and written.</summary>
/// <param name="Digits">The twelve digits as a number; the letter of an interim number counts as 1.</param>
/// <param name="Letter">The letter of an interim number, or 0.</param>
internal readonly record struct IdentityNumberParts(long Digits, char Letter) : IComparable<IdentityNumberParts>
{
    private const int CoordinationDay = 60;
    private const int LastCoordinationDay = 91;

    public int Year => (int)(Digits / 100_000_000);

    public int Month => (int)(Digits / 1_000_000 % 100);

    public int Day => (int)(Digits / 10_000 % 100);

    public int BirthNumber => (int)(Digits / 10 % 1000);

    public IdentityNumberKinds Kind =>
        Letter != 0 ? IdentityNumberKinds.Interim : Day >= CoordinationDay ? IdentityNumberKinds.Coordination : IdentityNumberKinds.Personal;

    public LocalDate? DateOrNull
    {
        get
        {
            int day = Day >= CoordinationDay ? Day - CoordinationDay : Day;
            return IsDate(Year, Month, day) ? new LocalDate(Year, Month, day) : null;
        }
    }

    public static IdentityNumberFault Read(ReadOnlySpan<char> text, int referenceYear, out IdentityNumberParts parts)
    {
        parts = default;
        char sign = text.Length is 11 or 13 ? text[^5] : '\0';
        if (text.Length is < 10 or > 13 || (sign != 0 && sign is not ('-' or '+')))
            return IdentityNumberFault.Form;

        // The date first, then the last four: the sign between them is skipped.
        int dateLength = text.Length >= 12 ? 8 : 6;
        long digits = 0;
        char letter = '\0';
        for (int i = 0; i < dateLength + 4; i++)
        {
            char c = text[i < dateLength || sign == 0 ? i : i + 1];
            if (char.IsAsciiDigit(c))
                digits = (digits * 10) + (c - '0');
            else if (i == dateLength && InterimNumber.Letters.Contains(c, StringComparison.Ordinal))
                (digits, letter) = ((digits * 10) + 1, c);
            else
                return IdentityNumberFault.Form;
        }

        if (dateLength == 6)
            digits += FullYear((int)(digits / 100_000_000), sign, referenceYear) / 100 * 10_000_000_000;
        parts = new(digits, letter);
        IdentityNumberFault fault = parts.Judge(sign, referenceYear);
        if (fault != IdentityNumberFault.None)
            parts = default;
        return fault;
    }

    public void Write(Span<char> destination)
    {
        long rest = Digits;
        for (int i = 11; i >= 0; i--)
        {
            destination[i] = (char)('0' + (rest % 10));
            rest /= 10;
        }

        if (Letter != 0)
            destination[8] = Letter;
    }

    public int CompareTo(IdentityNumberParts other) => (Digits, Letter).CompareTo((other.Digits, other.Letter));

    // With a hyphen or no sign somebody turns at most 99 in the year of reading, with a plus 100 to 199.
    private static int FullYear(int twoDigits, char sign, int referenceYear)
    {
        int latest = sign == '+' ? referenceYear - 100 : referenceYear;
        int year = latest - (latest % 100) + twoDigits;
        return year > latest ? year - 100 : year;
    }

    private static bool IsDate(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    private IdentityNumberFault Judge(char sign, int referenceYear)
    {
        if (Year is < 1800 or > 2099 || Year > referenceYear || (sign == '+' && referenceYear - Year < 100))
            return IdentityNumberFault.Century;
        bool coordination = Day >= CoordinationDay;
        if (coordination ? Letter != 0 || Month > 12 || Day > LastCoordinationDay : !IsDate(Year, Month, Day))
            return IdentityNumberFault.Date;
        if (BirthNumber == 0)
            return IdentityNumberFault.BirthNumber;
        return HasItsCheckDigit() ? IdentityNumberFault.None : IdentityNumberFault.CheckDigit;
    }

    // Modulus 10 over the ten last digits: from the check digit leftwards the weights are 1, 2, 1, 2 …
    private bool HasItsCheckDigit()
    {
        long rest = Digits % 10_000_000_000;
        int sum = 0;
        for (int i = 0; i < 10; i++)
        {
            int product = (int)(rest % 10) << (i & 1);
            sum += product > 9 ? product - 9 : product;
            rest /= 10;
        }

        return sum % 10 == 0;
    }
}
