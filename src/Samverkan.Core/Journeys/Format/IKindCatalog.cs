using System.Diagnostics.CodeAnalysis;

namespace Samverkan.Core.Journeys.Format;

/// <summary>The kinds of events that a log knows.</summary>
internal interface IKindCatalog
{
    bool TryFind(string kind, [NotNullWhen(true)] out EventKind? found);
}
