using NodaTime;

namespace Samverkan.Matching.NextStep;

/// <summary>A need that a mapping found, as one reader may see it, and what has been done since.</summary>
/// <param name="Need">The need.</param>
/// <param name="Since">The day of the mapping that first told of it.</param>
/// <param name="HasActivity">Whether an activity that answers it goes on or is to begin; true of a need that no activity answers.</param>
/// <param name="HasContact">Whether the contact that it calls for has been made since; true of a need that calls for none.</param>
public sealed record FoundNeed(SupportNeed Need, LocalDate Since, bool HasActivity, bool HasContact)
{
    /// <summary>Whether something is left to do.</summary>
    public bool IsOpen => !HasActivity || !HasContact;

    /// <summary>Only that it is one; never which.</summary>
    public override string ToString() => nameof(FoundNeed);
}
