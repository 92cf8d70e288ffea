using System.Text.Json.Serialization;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Format;

/// <summary>How the bodies of the standard kinds stand in JSON.</summary>
[JsonSerializable(typeof(MeetingHeld))]
[JsonSerializable(typeof(ReportDelivered))]
[JsonSerializable(typeof(TrainingHeld))]
[JsonSerializable(typeof(StaffJoined))]
[JsonSerializable(typeof(StaffLeft))]
[JsonSerializable(typeof(ReflectionNoted))]
[JsonSerializable(typeof(SystemDeviationNoted))]
[JsonSerializable(typeof(PremisesTaken))]
[JsonSerializable(typeof(PremisesLeft))]
[JsonSerializable(typeof(ProcurementMade))]
[JsonSerializable(typeof(CostRecorded))]
[JsonSerializable(typeof(FinancingRecorded))]
[JsonSerializable(typeof(ServicesInventoried))]
[JsonSerializable(typeof(MissingServiceProposed))]
[JsonSerializable(typeof(ProposalAnswered))]
[JsonSerializable(typeof(EmployerForumHeld))]
[JsonSerializable(typeof(EmployerPledged))]
[JsonSerializable(typeof(PledgeKept))]
[JsonSerializable(typeof(AgreementMade))]
[JsonSerializable(typeof(ActivityOffered))]
[JsonSerializable(typeof(PlacesFilled))]
[JsonSerializable(typeof(CompetenceSessionHeld))]
[JsonSerializable(typeof(TrainingFollowedUp))]
[JsonSerializable(typeof(SystemDeviationAddressed))]
[JsonSerializable(typeof(CommitmentAssessed))]
[JsonSerializable(typeof(HorizontalAnswerNoted))]
[JsonSerializable(typeof(FindingAnalysed))]
[JsonSerializable(typeof(LogEntryRetracted))]
[JsonSerializable(typeof(Author))]
internal sealed partial class ProgrammeEventJsonContext : JsonSerializerContext
{
    /// <summary>The context with the options that every reader and writer uses.</summary>
    public static ProgrammeEventJsonContext Strict { get; } = new(EventJsonOptions.With(
        new CodeJsonConverter<GovernanceKind>(),
        new CodeJsonConverter<HorizontalPrinciple>(),
        new CodeJsonConverter<PremisesFeature>(),
        new CodeJsonConverter<CostType>(),
        new CodeJsonConverter<FinancingForm>(),
        new CodeJsonConverter<PledgeKind>(),
        new CodeJsonConverter<ProposalAnswer>(),
        new CodeJsonConverter<CommitmentStatus>(),
        new CodeJsonConverter<HorizontalAnswer>(),
        new CodeJsonConverter<ActivityKind>(),
        new CodeJsonConverter<ActivityIntake>(),
        new CodeJsonConverter<StaffSex>()));
}
