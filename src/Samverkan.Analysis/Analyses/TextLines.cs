using System.Text;

namespace Samverkan.Analysis.Analyses;

/// <summary>Lines no wider than a terminal.</summary>
internal static class TextLines
{
    /// <summary>The widest line, in characters.</summary>
    public const int Widest = 100;

    /// <summary>Breaks a text at its spaces; a word that is wider than the line stands alone and whole.</summary>
    public static List<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>Adds a text, broken, after something that starts its first line and is as wide as the indent of the others.</summary>
    public static void AppendWrapped(this StringBuilder text, string first, string words)
    {
        string start = first;
        foreach (string line in Wrap(words, Widest - first.Length))
        {
            text.Append(start).Append(line).Append('\n');
            start = new string(' ', first.Length);
        }
    }
}
