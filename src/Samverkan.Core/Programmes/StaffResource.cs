using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Staff that a party gives to a programme outside or beside its teams.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Role">The role's name.</param>
/// <param name="Party">The party, by its key in the definition; <see langword="null"/> when the source does not say.</param>
/// <param name="Text">What the source says of it.</param>
/// <param name="Source">Where that stands.</param>
public sealed record StaffResource(ProvisionId Id, LocalizedText Role, ProvisionId? Party, LocalizedText Text, SourceReference Source)
{
    /// <summary>How many persons; <see langword="null"/> when the source does not say.</summary>
    public int? Persons { get; init; }

    /// <summary>Share of full time for each person in percent, 1 to 100; <see langword="null"/> when the source does not say.</summary>
    public int? SharePercent { get; init; }

    /// <summary>Whether the role meets participants.</summary>
    public bool MeetsParticipants { get; init; }
}
