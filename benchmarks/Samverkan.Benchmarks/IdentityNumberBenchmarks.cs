using System.Globalization;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Benchmarks;

/// <summary>Reading identity numbers, sound and broken, beside a pattern and the algorithm of Luhn as somebody would write them.</summary>
[MemoryDiagnoser]
public partial class IdentityNumberBenchmarks
{
    // Official test numbers of Skatteverket, and each with its last digit changed.
    private static readonly string[] Numbers =
    [
        "199908072391", "19990807-2391", "990807-2391", "198802292394", "197010632391", "199908072392", "990807-2392", "198802292395",
    ];

    private readonly LocalDate _today = new(2026, 3, 2);
    private readonly IdentifierKey _key = new(new("2026-1"), new byte[32]);
    private readonly IdentityNumber _number = IdentityNumber.Parse("199908072391", new LocalDate(2026, 3, 2));

    [Benchmark(Baseline = true, OperationsPerInvoke = 8, Description = "a pattern and Luhn, without century and kind")]
    public int PatternAndLuhn()
    {
        int valid = 0;
        foreach (string text in Numbers)
            valid += ByHand(text) ? 1 : 0;
        return valid;
    }

    [Benchmark(OperationsPerInvoke = 8, Description = "IdentityNumber.TryParse")]
    public int TryParse()
    {
        int valid = 0;
        foreach (string text in Numbers)
            valid += IdentityNumber.TryParse(text, _today, out _) ? 1 : 0;
        return valid;
    }

    [Benchmark(Description = "hash under a key, for the index")]
    public IdentifierHash Hash() => _key.Hash(_number);

    private static bool ByHand(string text)
    {
        Match match = Pattern().Match(text);
        if (!match.Success)
            return false;
        string digits = match.Groups["date"].Value + match.Groups["rest"].Value;
        int day = int.Parse(digits.AsSpan(4, 2), CultureInfo.InvariantCulture);
        string date = digits[..4] + (day > 60 ? day - 60 : day).ToString("00", CultureInfo.InvariantCulture);
        if (!DateOnly.TryParseExact(date, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return false;
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex("^(?:18|19|20)?(?<date>[0-9]{6})[-+]?(?<rest>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
