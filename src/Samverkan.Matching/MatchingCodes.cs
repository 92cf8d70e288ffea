using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching;

/// <summary>What can be wrong with a host's options for matching.</summary>
public static class MatchingCodes
{
    /// <summary>The number of participants per full-time position is out of range.</summary>
    public static RefusalCode CaseloadOutOfRange { get; } = new(
        "SAM1960",
        CodeOrigin.Configuration,
        new LocalizedText("{0} deltagare per heltid går inte att använda", "{0} participants per full-time position cannot be used"),
        new LocalizedText("ett heltal från 1 till {1} väntades", "a whole number from 1 to {1} was expected"),
        new SourceReference("Samverkan", "MatchingOptions"));
}
