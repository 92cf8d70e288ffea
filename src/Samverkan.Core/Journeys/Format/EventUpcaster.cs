using System.Text.Json.Nodes;

namespace Samverkan.Core.Journeys.Format;

/// <summary>Raises a body from one version of its format to the next, from JSON to JSON.</summary>
/// <param name="From">The version that it raises, from 1; the result has the version after.</param>
/// <param name="Raise">Makes the body of the next version. Pure; it may change and return the object it is given.</param>
public sealed record EventUpcaster(int From, Func<JsonObject, JsonObject> Raise);
