using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Organisations;

/// <summary>The refusal codes of organisations and districts, SAM181x.</summary>
public static class OrganisationCodes
{
    private static readonly SourceReference Rules = new("Samverkan: docs/schemas/districts.schema.json", "") { Confidence = Confidence.Derived };

    /// <summary>A district stands twice.</summary>
    public static RefusalCode DistrictTwice { get; } = Code("SAM1811", "stadsdelsområdet \"{0}\" står två gånger", "the district \"{0}\" stands twice", "varje område en gång väntades", "each district once was expected");

    /// <summary>A successor is no district of the catalogue.</summary>
    public static RefusalCode UnknownSuccessor { get; } = Code("SAM1812", "efterföljaren till \"{0}\" finns inte i filen", "the successor of \"{0}\" is not in the file", "ett område ur samma fil väntades", "a district of the same file was expected");

    /// <summary>A successor does not exist on the day after.</summary>
    public static RefusalCode SuccessorNotReady { get; } = Code("SAM1813", "efterföljaren till \"{0}\" finns inte dagen efter att det upphör", "the successor of \"{0}\" does not exist on the day after it ends", "ett slut, och en efterföljare som gäller dagen efter, väntades", "an end, and a successor that is valid the day after, were expected");

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Reading, new(swedish, english), new(expectedSwedish, expectedEnglish), Rules);
}
