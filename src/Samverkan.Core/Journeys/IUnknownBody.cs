namespace Samverkan.Core.Journeys;

/// <summary>A body of a kind or version that the program does not know.</summary>
internal interface IUnknownBody
{
    string OfKind { get; }

    int OfVersion { get; }

    string Json { get; }
}
