namespace Samverkan.Core.Vocabulary;

/// <summary>
/// Whether a key reads as somebody's number. Keys are shown, told in messages and sorted by, so a personal identity number that has slipped into a
/// field for one is refused there and not repeated.
/// </summary>
internal static class NumberLikeness
{
    /// <summary>
    /// Whether a text holds ten or twelve digits that stand by themselves, a hyphen or another dash, a space or the plus of those past a hundred before the last four allowed, whose month, day (or day + 60) and check
    /// digit are those of an identity number. An organisation number is none: its third digit is at least 2.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        Span<int> digits = stackalloc int[12];
        for (int at = 0; at < text.Length; at++)
        {
            int count = 0;
            for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (IsBetween(text[at]) && count is 6 or 8)); at++)
            {
                if (IsBetween(text[at]))
                    continue;
                if (count < digits.Length)
                    digits[count] = text[at] - '0';
                count++;
            }

            if (count is 10 or 12 && Reads(digits[(count - 10)..count]))
                return true;
        }

        return false;
    }

    private static bool Reads(ReadOnlySpan<int> ten)
    {
        int sum = 0;
        for (int i = 0; i < ten.Length; i++)
            sum += i % 2 == 1 ? ten[i] : ten[i] * 2 > 9 ? (ten[i] * 2) - 9 : ten[i] * 2;
        int day = (ten[4] * 10) + ten[5];
        return sum % 10 == 0 && (ten[2] * 10) + ten[3] <= 12 && (day is >= 1 and <= 31 or >= 60 and <= 91);
    }

    /// <summary>What is written between the digits of a number: a hyphen or another dash, a space, a plus.</summary>
    public static bool IsBetween(char c) => c is '-' or '+' or ' ' or '\u00A0' or '\u2212' or (>= '\u2010' and <= '\u2015');
}
