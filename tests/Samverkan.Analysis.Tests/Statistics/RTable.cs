using System.Globalization;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Tests.Statistics;

/// <summary>What an R script of the folder R wrote: its data, and the numbers that it printed.</summary>
internal sealed class RTable
{
    private readonly Dictionary<string, double?> _values = new(StringComparer.Ordinal);

    private RTable(string file)
    {
        foreach (string line in Lines(file).Skip(1))
        {
            int mark = line.LastIndexOf(';');
            string text = line[(mark + 1)..];
            _values.Add(line[..mark], text == "none" ? null : double.Parse(text, CultureInfo.InvariantCulture));
        }
    }

    public IEnumerable<string> Names => _values.Keys;

    public static RTable Expected(string topic) => new($"{topic}.expected.csv");

    /// <summary>The data's columns by name; a blank is missing.</summary>
    public static Dictionary<string, double?[]> Data(string name)
    {
        string[][] lines = [.. Lines($"{name}.data.csv").Select(static line => line.Split(';'))];
        return lines[0].Select((column, i) => (column, i)).ToDictionary(
            static pair => pair.column,
            pair => lines.Skip(1).Select(line => line[pair.i].Length == 0 ? (double?)null : double.Parse(line[pair.i], CultureInfo.InvariantCulture)).ToArray(),
            StringComparer.Ordinal);
    }

    public double this[string name] => _values[name] ?? throw new InvalidOperationException($"R prints no number for {name}.");

    public bool IsNone(string name) => _values[name] is null;

    /// <summary>The numbers name[1], name[2] and so on.</summary>
    public double[] Many(string name)
    {
        List<double> values = [];
        for (int i = 1; _values.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), out double? value); i++)
            values.Add(value ?? double.NaN);
        return [.. values];
    }

    /// <summary>Asserts that a number is the one R printed, to a relative tolerance.</summary>
    public void Agrees(string name, double actual, double tolerance = 1e-9) => Near(name, this[name], actual, tolerance);

    /// <summary>Asserts that limits are those R printed as name[1] and name[2].</summary>
    public void AgreesLimits(string name, Interval limits, double tolerance = 1e-9)
    {
        Near(name, this[name + "[1]"], limits.Lower, tolerance);
        Near(name, this[name + "[2]"], limits.Upper, tolerance);
    }

    public static void Near(string name, double expected, double actual, double tolerance) =>
        Assert.True(
            Math.Abs(expected - actual) <= tolerance * Math.Max(1e-3, Math.Abs(expected)),
            string.Create(CultureInfo.InvariantCulture, $"{name}: R {expected:R}, here {actual:R}"));

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "R", file)).Where(static line => line.Length > 0 && line[0] != '#');
}
