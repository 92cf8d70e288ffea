using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The codes of disclosure control: its options, the files of the tool, and what the attack on published tables finds.</summary>
public static class DisclosureCodes
{
    private static readonly SourceReference Tool = new("Samverkan, the tool", "protect and audit");
    private static readonly SourceReference Method = new("Langsrud, Secondary cell suppression by Gaussian elimination (2024)", "DOI 10.1007/978-3-031-69651-0_6");
    private static readonly SourceReference Csv = new("RFC 4180", "2. Definition of the CSV Format");

    /// <summary>The minimum count is out of range.</summary>
    public static RefusalCode MinimumCountOutOfRange { get; } = Code("SAM1950", CodeOrigin.Configuration, Tool,
        "minsta antalet är {0}", "the minimum count is {0}", "väntade 1 till {1}", "expected 1 to {1}");

    /// <summary>The rule for zeros is not one of those that exist.</summary>
    public static RefusalCode UnknownZeroRule { get; } = Code("SAM1951", CodeOrigin.Configuration, Tool,
        "okänd regel för nollor", "unknown rule for zeros", "väntade publish eller protect", "expected publish or protect");

    /// <summary>The order of candidates is not one of those that exist.</summary>
    public static RefusalCode UnknownCandidateOrder { get; } = Code("SAM1952", CodeOrigin.Configuration, Tool,
        "okänd ordning för celler", "unknown order of cells", "väntade largestFirst eller asGiven", "expected largestFirst or asGiven");

    /// <summary>A cell meant to be published would reveal a hidden one.</summary>
    public static RefusalCode PublishOverruled { get; } = Code("SAM4001", CodeOrigin.Disclosure, Method,
        "{0} skulle publiceras men döljs, eftersom den annars röjer en dold cell", "{0} was meant to be published but is hidden, since it would reveal a hidden cell", "", "");

    private static RefusalCode Code(string id, CodeOrigin origin, SourceReference source, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, origin, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
