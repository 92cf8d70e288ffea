using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>One item of a source: a vacancy, or what is wrong with what stands in its place.</summary>
public sealed class VacancyReading
{
    private VacancyReading(Vacancy? vacancy, ImmutableArray<Finding> findings)
    {
        Vacancy = vacancy;
        Findings = findings;
    }

    /// <summary>The vacancy; <see langword="null"/> when the item cannot be used.</summary>
    public Vacancy? Vacancy { get; }

    /// <summary>What is wrong, by file, line and field; none of a vacancy.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>A vacancy.</summary>
    /// <param name="vacancy">The vacancy.</param>
    public static VacancyReading Of(Vacancy vacancy)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        return new(vacancy, []);
    }

    /// <summary>An item that cannot be used.</summary>
    /// <param name="findings">Why, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static VacancyReading Broken(ImmutableArray<Finding> findings) =>
        findings.IsDefaultOrEmpty ? throw new ArgumentException("At least one finding is needed.", nameof(findings)) : new(null, findings);

    /// <summary>The vacancy's id, or that it is broken.</summary>
    public override string ToString() => Vacancy?.Id ?? "broken";
}
