using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs.Projections;

/// <summary>What the programme learnt of the common system: missing services, deviations, promises, agreements, competence.</summary>
internal static class SystemProjection
{
    public static ImmutableArray<MissingService> MissingServices(ImmutableArray<ProgrammeOccurrence> story, LocalDate day) =>
    [
        .. from told in story
           where told.Body is MissingServiceProposed && told.Happened <= day
           group told by ((MissingServiceProposed)told.Body).Proposal into proposals
           let first = proposals.First()
           let answer = Last<ProposalAnswered>(story, day, answered => answered.Proposal == proposals.Key)
           orderby first.Happened, proposals.Key
           select new MissingService((MissingServiceProposed)first.Body, first.Happened, (answer?.Body as ProposalAnswered)?.Answer, answer?.Happened),
    ];

    public static ImmutableArray<SystemDeviation> Deviations(ImmutableArray<ProgrammeOccurrence> story, LocalDate day) =>
    [
        .. from told in story
           where told.Body is SystemDeviationNoted && told.Happened <= day
           let addressed = Last<SystemDeviationAddressed>(story, day, one => one.Deviation == told.Id)
           select new SystemDeviation(told.Id, (SystemDeviationNoted)told.Body, told.Happened, addressed?.Body as SystemDeviationAddressed, addressed?.Happened),
    ];

    public static ImmutableArray<LearningEvidence> Evidence(ImmutableArray<ProgrammeOccurrence> story, LocalDate until, LocalDate? after)
    {
        bool IsCounted(LocalDate day) => day <= until && !(day <= after);
        ILookup<GoalId, LocalDate> reflections = story.Where(told => told.Body is ReflectionNoted { Goal: not null } && IsCounted(told.Happened))
            .ToLookup(static told => ((ReflectionNoted)told.Body).Goal!, static told => told.Happened);
        ILookup<GoalId, SystemDeviation> deviations = Deviations(story, until).Where(one => one.Noted.Goal is not null && IsCounted(one.On)).ToLookup(static one => one.Noted.Goal!);
        return
        [
            .. reflections.Select(static same => same.Key).Union(deviations.Select(static same => same.Key)).Order()
                .Select(goal => new LearningEvidence(
                    goal, reflections[goal].Count(), deviations[goal].Count(), deviations[goal].Count(static one => one.Addressed is not null),
                    deviations[goal].Count(static one => one.Addressed is { IsResolved: true }),
                    reflections[goal].Concat(deviations[goal].Select(static one => one.AddressedOn ?? one.On)).Max())),
        ];
    }

    public static ImmutableArray<CommitmentFollowUp> Commitments(ImmutableArray<ProgrammeOccurrence> story, Programme programme, LocalDate day) =>
    [
        .. from commitment in programme.Commitments
           let assessed = Last<CommitmentAssessed>(story, day, one => one.Commitment == commitment.Id)
           select new CommitmentFollowUp(commitment, assessed?.Body as CommitmentAssessed, assessed?.Happened),
    ];

    public static ImmutableArray<AgreementMade> Agreements(ImmutableArray<ProgrammeOccurrence> story, LocalDate day) =>
    [
        .. from told in story
           where told.Body is AgreementMade && told.Happened <= day
           group (AgreementMade)told.Body by ((AgreementMade)told.Body).Agreement into versions
           where versions.Last().Period.Contains(day)
           orderby versions.Key
           select versions.Last(),
    ];

    public static ImmutableArray<CompetenceParticipation> Competence(ImmutableArray<ProgrammeOccurrence> story, LocalDate until) =>
    [
        .. from told in story
           where told.Body is CompetenceSessionHeld && told.Happened <= until
           let session = (CompetenceSessionHeld)told.Body
           from body in session.Attendance
           group body by (session.Track, body.Organisation) into attendance
           orderby attendance.Key.Track?.Value, attendance.Key.Organisation
           select new CompetenceParticipation(
               attendance.Key.Track, attendance.Key.Organisation, attendance.Count(static one => one.Persons > 0),
               attendance.Sum(static one => one.Women), attendance.Sum(static one => one.Men), attendance.Sum(static one => one.NotStated)),
    ];

    private static ProgrammeOccurrence? Last<T>(ImmutableArray<ProgrammeOccurrence> story, LocalDate day, Func<T, bool> isAbout)
        where T : ProgrammeEvent =>
        story.LastOrDefault(told => told.Happened <= day && told.Body is T body && isAbout(body));
}
