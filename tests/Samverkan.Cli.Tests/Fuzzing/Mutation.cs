using System.Text;

namespace Samverkan.Cli.Tests.Fuzzing;

/// <summary>Damage to a file by chance: to its bytes, to its tokens and to its structure. The same chance gives the same damage.</summary>
internal static class Mutation
{
    /// <summary>One of Skatteverket's test numbers. Where a token is replaced by it, no finding may tell it.</summary>
    public const string PersonNumber = "19900101-9802";

    private static readonly byte[][] Tokens =
    [
        .. ((string[])
        [
            "", "null", "true", "-1", "0", "1e400", "1.5", "99999999999999999999", "-9223372036854775809", "NaN", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"0000-00-00\"",
            "\"2023-02-29\"", "\"9999-12-31\"", "\"-9998-01-01\"", "\"0001-01-01\"", "\"2024-10-27T02:30:00Z\"", "\"9999-12-31T23:59:59.999999999Z\"", "[]", "{}", "[null]", "[[[[[[]]]]]]",
            $"\"{PersonNumber}\"", PersonNumber, "\"=1+1\"", "\"00000000000000000000000001\"", "\"7zzzzzzzzzzzzzzzzzzzzzzzzz\"", "\"8zzzzzzzzzzzzzzzzzzzzzzzzz\"", ",", ":", "\"", "\\", "\n", "\r",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0],
        [.. Enumerable.Repeat((byte)'[', 10_000)],
        [.. Enumerable.Repeat((byte)'x', 20_000)],
        Encoding.UTF8.GetBytes("\"" + new string('å', 5_000) + "\""),
    ];

    /// <summary>One to three damages, one upon another.</summary>
    public static byte[] Of(byte[] file, Random chance)
    {
        for (int left = chance.Next(1, 4); left > 0 && file.Length > 0; left--)
        {
            file = chance.Next(3) switch
            {
                0 => Bytes(file, chance),
                1 => Token(file, chance),
                _ => Structure(file, chance),
            };
        }

        return file;
    }

    private static byte[] Bytes(byte[] file, Random chance)
    {
        int at = chance.Next(file.Length);
        int length = Math.Min(chance.Next(1, 40), file.Length - at);
        return chance.Next(5) switch
        {
            0 => [.. file[..at], (byte)chance.Next(256), .. file[(at + 1)..]],
            1 => [.. file[..at], (byte)chance.Next(256), .. file[at..]],
            2 => [.. file[..at], .. file[(at + length)..]],
            3 => [.. file[..(at + length)], .. file[at..]],
            _ => file[..at],
        };
    }

    private static byte[] Token(byte[] file, Random chance)
    {
        if (TokensOf(file) is not { Count: > 0 } tokens)
            return file;
        Range one = tokens[chance.Next(tokens.Count)];
        ReadOnlySpan<byte> other = chance.Next(4) == 0 ? file.AsSpan(tokens[chance.Next(tokens.Count)]) : Tokens[chance.Next(Tokens.Length)];
        return [.. file[..one.Start], .. other, .. file[one.End..]];
    }

    // What stands between two commas, brackets or line ends is left out, told twice or told in another's place.
    private static byte[] Structure(byte[] file, Random chance)
    {
        byte mark = ",\n}]"u8[chance.Next(4)];
        List<int> marks = [.. Enumerable.Range(0, file.Length).Where(i => file[i] == mark)];
        if (marks.Count < 3)
            return file;
        int first = chance.Next(marks.Count - 2);
        int second = chance.Next(first + 1, marks.Count - 1);
        (int a, int b, int c, int d) = (marks[first], marks[first + 1], marks[second], marks[second + 1]);
        return chance.Next(4) switch
        {
            0 => [.. file[..a], .. file[b..]],
            1 => [.. file[..b], .. file[a..]],
            2 => [.. file[..a], .. file[c..d], .. file[b..c], .. file[a..b], .. file[d..]],
            _ => [.. file[..a], .. file[d..]],
        };
    }

    // Strings with their marks, and whatever else has no mark inside it.
    private static List<Range> TokensOf(byte[] file)
    {
        List<Range> tokens = [];
        for (int i = 0; i < file.Length;)
        {
            int begin = i;
            if (file[i] == '"')
            {
                for (i++; i < file.Length && file[i] is not ((byte)'"' or (byte)'\n'); i++)
                {
                    if (file[i] == '\\')
                        i++;
                }

                i = Math.Min(i + 1, file.Length);
                tokens.Add(begin..i);
            }
            else if (",:{}[] \r\n"u8.Contains(file[i]))
            {
                i++;
            }
            else
            {
                while (i < file.Length && !",:{}[] \r\n\""u8.Contains(file[i]))
                    i++;
                tokens.Add(begin..i);
            }
        }

        return tokens;
    }
}
