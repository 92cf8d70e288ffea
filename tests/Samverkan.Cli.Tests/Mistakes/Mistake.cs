using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Samverkan.Cli.Tests.Mistakes;

/// <summary>
/// One row of <c>mistakes.tsv</c>: a sound file of the repository in which one text is replaced by another, the code that this must meet, and
/// the line on which it must be met.
/// </summary>
/// <remarks>
/// In both texts <c>¶</c> is a line end. In what stands, <c>⟦x×9⟧</c> is x nine times and <c>⟦FF⟧</c> a bare byte; in what it stands instead
/// of, <c>…</c> is anything up to what follows it.
/// </remarks>
/// <param name="Code">The code that the mistake must meet.</param>
/// <param name="File">The sound file's name.</param>
/// <param name="Line">The line on which the code must be met, from 1.</param>
/// <param name="InsteadOf">The text that is replaced, where it stands first.</param>
/// <param name="Stands">What stands there instead.</param>
/// <param name="Also">Codes that follow from the same mistake, with commas between them.</param>
public sealed record Mistake(string Code, string File, int Line, string InsteadOf, string Stands, string Also)
{
    private const char BareByte = '\uE000';

    private static readonly string[] Folders =
    [
        "tests/Samverkan.Cli.Tests/Mistakes",
        "src/Samverkan.Core/Programmes/Definitions",
        "src/Samverkan.Core/Forms/Data",
        "src/Samverkan.Core/Organisations/Data",
        "src/Samverkan.Core/Access/Data",
    ];

    /// <summary>Every row.</summary>
    public static IReadOnlyList<Mistake> All { get; } = [.. System.IO.File.ReadLines(PathOf("mistakes.tsv")).Skip(1).Select(Parse)];

    /// <summary>The path of a file of the repository, by its path or by its name in one of the folders of sound files.</summary>
    public static string PathOf(string file)
    {
        string[] places = [.. Folders.Select(folder => Path.Combine(Root(), folder, file)).Prepend(Path.Combine(Root(), file))];
        return Array.Find(places, System.IO.File.Exists) ?? throw new FileNotFoundException("There is no such sound file.", file);
    }

    /// <summary>The sound file with the mistake in it.</summary>
    public byte[] Make()
    {
        string text = System.IO.File.ReadAllText(PathOf(File));
        string[] ends = InsteadOf.Replace('¶', '\n').Split('…');
        int from = text.IndexOf(ends[0], StringComparison.Ordinal);
        int to = from < 0 ? -1 : text.IndexOf(ends[^1], ends.Length == 1 ? from : from + ends[0].Length, StringComparison.Ordinal);
        Assert.True(to >= 0, $"{File} no longer holds {InsteadOf}");
        return Encode(string.Concat(text.AsSpan(0, from), Unfold(Stands.Replace('¶', '\n')), text.AsSpan(to + ends[^1].Length)));
    }

    private static Mistake Parse(string row)
    {
        string[] cells = row.Split('\t');
        return new Mistake(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], cells[4], cells[5]);
    }

    private static string Unfold(string text)
    {
        StringBuilder whole = new();
        foreach (string part in text.Split('⟦'))
        {
            int close = part.IndexOf('⟧', StringComparison.Ordinal);
            if (close < 0)
            {
                whole.Append(part);
                continue;
            }

            int times = part.IndexOf('×', StringComparison.Ordinal);
            if (times < 0)
                whole.Append((char)(BareByte + byte.Parse(part.AsSpan(0, close), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            else
                whole.Insert(whole.Length, part[..times], int.Parse(part.AsSpan(times + 1, close - times - 1), CultureInfo.InvariantCulture));
            whole.Append(part.AsSpan(close + 1));
        }

        return whole.ToString();
    }

    private static byte[] Encode(string text)
    {
        int bare = text.AsSpan().IndexOfAnyInRange(BareByte, (char)(BareByte + byte.MaxValue));
        return bare < 0
            ? Encoding.UTF8.GetBytes(text)
            : [.. Encoding.UTF8.GetBytes(text[..bare]), (byte)(text[bare] - BareByte), .. Encode(text[(bare + 1)..])];
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
