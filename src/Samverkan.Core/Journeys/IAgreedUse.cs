namespace Samverkan.Core.Journeys;

/// <summary>
/// A body by which a person says what of it, and of all that was told before in bodies of its kind, may be used. The last one decides, for readers who may not see it too: what has been
/// taken back with one authority is not used by another.
/// </summary>
/// <remarks>
/// As consents are, this is resolved over the whole journey before a view drops what its reader may not see. Only which parts hold goes into the view, and a part that the reader has not
/// seen agreed is never added. Implement it explicitly, so that it is not written into files.
/// </remarks>
public interface IAgreedUse
{
    /// <summary>The body with nothing in it but which parts may be used.</summary>
    IAgreedUse AgreementAlone { get; }

    /// <summary>The body with the parts that both it and a later one agree to; what it tells stands.</summary>
    /// <param name="last">The last one, of the same kind, with nothing in it but the parts.</param>
    JourneyEvent Within(IAgreedUse last);
}
