using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Benchmarks;

/// <summary>100,000 inner cells in linked hierarchies, and what a user would write at a size that it can stand.</summary>
[MemoryDiagnoser]
public class DisclosureBenchmarks
{
    private InnerCells _large = null!;
    private InnerCells _small = null!;
    private CellSystem _system = null!;

    /// <summary>Draws districts in municipalities in counties by ages in groups, linked with occupations in fields.</summary>
    [GlobalSetup]
    public void Draw()
    {
        _large = Read(3000);
        _small = Read(20);
        _system = _small.ToSystem();
        Console.WriteLine(FormattableString.Invariant($"large: {_large.Structure.InnerCount} inner cells; small: {_system.InnerCount} inner cells, {_system.Cells.Length} cells"));
    }

    /// <summary>Protected, with the audit and the certificate.</summary>
    [Benchmark]
    public int HundredThousandInnerCells() => TableProtection.Protect(_large, new DisclosureOptions(), "benchmark").Cells.Certificate.Hidden.Length;

    /// <summary>A small system, protected, with the audit, bounds and the certificate.</summary>
    [Benchmark(Baseline = true)]
    public int SmallSystem() => TableProtection.Protect(_small, new DisclosureOptions(), "benchmark").Cells.Certificate.Hidden.Length;

    /// <summary>
    /// The same system as a user would do it: offer each cell, and solve all published ones anew as a dense matrix of fractions in floating point for each.
    /// No bounds, nobody alone, no proof.
    /// </summary>
    [Benchmark]
    public int SmallSystemDense()
    {
        List<double[]> basis = [];
        OutputCell[] primary = [.. _system.Cells.Where(static c => c.Value is >= 1 and < 5)];
        int hidden = primary.Length;
        foreach (var relation in _system.Relations)
            Add(basis, Dense(relation));
        foreach (OutputCell cell in _system.Cells.Where(static c => c.Value is 0 or >= 5).OrderByDescending(static c => c.Importance).ThenByDescending(static c => c.Value))
        {
            List<double[]> attempt = [.. basis.Select(static row => (double[])row.Clone())];
            Add(attempt, Dense(cell.Column));
            if (primary.Any(p => Reduce(attempt, Dense(p.Column)) < 0))
                hidden++;
            else
                basis = attempt;
        }

        return hidden;
    }

    private static void Add(List<double[]> basis, double[] row)
    {
        int pivot = Reduce(basis, row);
        if (pivot < 0)
            return;
        double scale = row[pivot];
        for (int i = 0; i < row.Length; i++)
            row[i] /= scale;
        basis.Add(row);
    }

    private static int Reduce(List<double[]> basis, double[] row)
    {
        foreach (double[] other in basis)
        {
            int pivot = Array.FindIndex(other, static value => Math.Abs(value) > 1e-9);
            double factor = row[pivot];
            for (int i = pivot; factor != 0 && i < row.Length; i++)
                row[i] -= factor * other[i];
        }

        return Array.FindIndex(row, static value => Math.Abs(value) > 1e-9);
    }

    private double[] Dense(IEnumerable<Term> terms)
    {
        double[] row = new double[_system.InnerCount];
        foreach (Term term in terms)
            row[term.Inner] = term.Weight;
        return row;
    }

    private static InnerCells Read(int districts)
    {
        Random random = new(11);
        StringBuilder text = new("county,municipality,district,group,age,field,occupation,n\n");
        int occupations = Math.Min(150, districts);
        for (int district = 0; district < districts; district++)
        {
            for (int age = 0; age < 20; age++)
            {
                if (random.Next(10) < 4)
                    continue;
                int occupation = random.Next(occupations);
                text.Append(CultureInfo.InvariantCulture, $"c{district / 150},m{district / 10},d{district},g{age / 4},a{age},f{occupation / 15},o{occupation},{(random.Next(12) == 0 ? random.Next(1, 5) : random.Next(5, 400))}\n");
            }
        }

        CellsLayout layout = new("n", [TableSpec.Parse("county/municipality/district,group/age"), TableSpec.Parse("county/municipality,field/occupation")]);
        return CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "cells.csv", layout).Cells!;
    }
}
