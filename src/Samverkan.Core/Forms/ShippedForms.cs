using System.Collections.Immutable;
using Samverkan.Core.Files;

namespace Samverkan.Core.Forms;

/// <summary>The forms in the box. What is asked follows the programmes' sources; the wording is our own.</summary>
internal static class ShippedForms
{
    private static readonly ImmutableArray<string> Files =
    [
        "form-ap-work-trial-participant-1.json",
        "form-ap-work-trial-social-worker-1.json",
        "form-ap-work-preparation-participant-1.json",
        "form-ap-work-preparation-social-worker-1.json",
        "form-ap-participant-1.json",
        "form-ap-competence-mapping-1.json",
        "form-insikt-mapping-1.json",
        "form-insikt-recommendation-1.json",
        "form-sk-joint-mapping-1.json",
        "form-he-joint-mapping-1.json",
    ];

    public static ImmutableArray<Form> All { get; } = [.. Files.Select(static file => EmbeddedFile.Read(file, FormReader.Read))];
}
