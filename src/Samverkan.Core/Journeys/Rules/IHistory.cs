using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>What is recorded of a journey, as the rules ask for it.</summary>
internal interface IHistory
{
    /// <summary>The journey's id.</summary>
    JourneyId Id { get; }

    /// <summary>The entry recorded last; <see langword="null"/> when there is none.</summary>
    Entry? Last { get; }

    /// <summary>A journey that agrees with the whole one in all that a strand is about.</summary>
    Journey Of(Strand strand);

    /// <summary>The entry with an id; <see langword="null"/> when it has not been recorded.</summary>
    Entry? Find(EntryId entry);

    /// <summary>Whether what an entry told stands: it has not been retracted.</summary>
    bool Stands(EntryId entry);
}
