using System.Text.Json.Nodes;
using Samverkan.Core.Files;

namespace Samverkan.Core.Journeys.Format;

/// <summary>How the bodies of earlier versions of the standard kinds become bodies of the next.</summary>
internal static class StandardUpcasters
{
    /// <summary>Version 2 knows more than version 1, and what version 1 told it told in the same way.</summary>
    /// <param name="added">The members that version 1 did not have.</param>
    public static EventUpcaster WidenedBy(params string[] added) => WidenedAgainBy(1, added);

    /// <summary>The version after <paramref name="from"/> knows more than it, and what it told it told in the same way.</summary>
    /// <param name="from">The version that knew less.</param>
    /// <param name="added">The members that it did not have.</param>
    public static EventUpcaster WidenedAgainBy(int from, params string[] added) => new(from, body => added.Aggregate(body, Without));

    /// <summary>Version 1 of a referral had one question, of the referrer and the person together.</summary>
    public static EventUpcaster AskedTogether { get; } = new(1, static body =>
    {
        if (!Without(Without(body, "questions"), "referrerRole").Remove("question", out JsonNode? question) || question is null)
            return body;
        body["questions"] = new JsonArray(new JsonObject { ["askedBy"] = "together", ["text"] = question });
        return body;
    });

    // A member of the next version has no place in this one.
    private static JsonObject Without(JsonObject body, string added) =>
        body.ContainsKey(added) ? throw new BrokenValueException(JourneyCodes.BodyDoesNotFit) : body;
}
