namespace Samverkan.Architecture.Tests;

/// <summary>A test on a whole house tells everything that is wrong at once, each on a line.</summary>
internal static class Expect
{
    public static void Nothing<T>(IEnumerable<T> wrong)
    {
        string[] lines = [.. wrong.Select(one => one?.ToString() ?? "").Distinct(StringComparer.Ordinal)];
        Assert.True(lines.Length == 0, $"{lines.Length} wrong:\n{string.Join('\n', lines)}");
    }
}
