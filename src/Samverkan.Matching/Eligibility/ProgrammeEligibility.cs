using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;

namespace Samverkan.Matching.Eligibility;

/// <summary>The target groups of several programmes over the same population on a day. Immutable.</summary>
/// <remarks>It says to whom a programme could be open. To which somebody is referred is for people to decide.</remarks>
public sealed class ProgrammeEligibility
{
    // Every assessment has the same people in the same order.
    private readonly FrozenDictionary<ParticipantId, int> _index;

    private ProgrammeEligibility(LocalDate on, ImmutableArray<(Programme Programme, EligibilityAssessment Assessment)> programmes)
    {
        On = on;
        Programmes = programmes;
        _index = programmes.IsEmpty ? FrozenDictionary<ParticipantId, int>.Empty : programmes[0].Assessment.Results.Select(static (r, i) => (r.Id, i)).ToFrozenDictionary(static p => p.Id, static p => p.i);
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Each programme with its assessment, in the order asked.</summary>
    public ImmutableArray<(Programme Programme, EligibilityAssessment Assessment)> Programmes { get; }

    /// <summary>Assesses a population, or one person, against several programmes.</summary>
    /// <param name="programmes">The programmes, each once; <see cref="ProgrammeCatalog.All"/>, for instance.</param>
    /// <param name="population">The persons, in any order, each once.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">A person or a programme stands twice.</exception>
    public static ProgrammeEligibility Of(IEnumerable<Programme> programmes, IEnumerable<EligibilityCandidate> population, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(population);
        Programme[] asked = [.. programmes];
        if (asked.DistinctBy(static p => p.Id).Count() != asked.Length)
            throw new ArgumentException("A programme stands twice.", nameof(programmes));
        EligibilityCandidate[] people = [.. population];
        return new(on, [.. asked.Select(p => (p, EligibilityAssessment.Of(p.TargetGroup, people, on)))]);
    }

    /// <summary>One person before each programme, in the order of the programmes.</summary>
    /// <param name="person">The person.</param>
    /// <exception cref="ArgumentException">The person is not in the population.</exception>
    public ImmutableArray<(Programme Programme, EligibilityResult Result)> Of(ParticipantId person) =>
        Programmes.IsEmpty ? []
        : _index.TryGetValue(person, out int at) ? [.. Programmes.Select(p => (p.Programme, p.Assessment.Results[at]))]
        : throw new ArgumentException("The person is not in the population.", nameof(person));

    /// <summary>The number of persons by the number of programmes to whose target group they belong: the first is those who belong to none.</summary>
    public ImmutableArray<int> PersonsByProgrammes()
    {
        int[] counts = new int[Programmes.Length + 1];
        int people = Programmes.IsEmpty ? 0 : Programmes[0].Assessment.Results.Length;
        for (int person = 0; person < people; person++)
            counts[Programmes.Count(p => p.Assessment.Results[person].Value == Truth.True)]++;
        return [.. counts];
    }
}
