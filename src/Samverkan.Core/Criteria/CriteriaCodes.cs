using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>What can be wrong with criteria and with files of facts: SAM1301 to SAM1315.</summary>
public static class CriteriaCodes
{
    private static readonly SourceReference Criteria = new("Samverkan: Samverkan.Core.Criteria", "JSON");
    private static readonly SourceReference Facts = new("Samverkan: Samverkan.Core.Criteria", "facts.jsonl");

    /// <summary>No criterion of this kind is known.</summary>
    public static RefusalCode UnknownKind { get; } = Code("SAM1301", "villkorets slag är okänt", "the criterion's kind is unknown", "något av {0} väntades", "one of {0} was expected", Criteria);

    /// <summary>No fact has this key.</summary>
    public static RefusalCode UnknownFact { get; } = Code("SAM1302", "faktumet är okänt", "the fact is unknown", "en nyckel ur faktakatalogen väntades", "a key from the catalogue of facts was expected", Facts);

    /// <summary>The fact has values of another type than the criterion needs.</summary>
    public static RefusalCode FactOfAnotherType { get; } = Code("SAM1303", "villkoret kan inte gälla det faktumet", "the criterion cannot be about that fact", "ett faktum vars värde är {0} väntades", "a fact whose value is {1} was expected", Criteria);

    /// <summary>A value cannot be used in the criterion.</summary>
    public static RefusalCode BrokenCriterion { get; } = Code("SAM1304", "värdet går inte att använda i villkoret \"{0}\"", "the value cannot be used in the criterion \"{0}\"", "ett värde som villkoret tillåter väntades", "a value that the criterion allows was expected", Criteria);

    /// <summary>The choice has no such reading.</summary>
    public static RefusalCode UnknownReading { get; } = Code("SAM1305", "läsningen finns inte", "there is no such reading", "något av {0} väntades", "one of {0} was expected", Criteria);

    /// <summary>The criterion nests too deep.</summary>
    public static RefusalCode CriterionTooDeep { get; } = Code("SAM1306", "villkoret är nästlat för djupt", "the criterion nests too deep", "högst {0} nivåer väntades", "at most {0} levels were expected", Criteria);

    /// <summary>A value is of another type than the fact's.</summary>
    public static RefusalCode WrongFactValue { get; } = Code("SAM1311", "värdet är av fel slag för faktumet", "the value is of the wrong kind for the fact", "{0} väntades", "{1} was expected", Facts);

    /// <summary>The same fact stands twice.</summary>
    public static RefusalCode DuplicateFact { get; } = Code("SAM1313", "samma uppgift står redan på rad {0}", "the same fact already stands on line {0}", "varje uppgift en gång väntades", "each fact once was expected", Facts);

    /// <summary>Two values for the same days are known at the same instant.</summary>
    public static RefusalCode ContradictingFacts { get; } = Code("SAM1314", "uppgiften säger emot rad {0}, känd i samma ögonblick", "the fact contradicts line {0}, known at the same instant", "ett värde för samma dagar och samma ögonblick väntades", "one value for the same days and the same instant was expected", Facts);

    /// <summary>There is both a value and a declined answer, or neither.</summary>
    public static RefusalCode ValueOrDeclined { get; } = Code("SAM1315", "raden har varken värde eller avböjt svar, eller båda", "the line has neither a value nor a declined answer, or both", "antingen \"value\" eller \"declined\": true väntades", "either \"value\" or \"declined\": true was expected", Facts);

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish, SourceReference source) =>
        new(id, CodeOrigin.Reading, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
