using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>A body that takes an entry back.</summary>
internal interface IRetractingBody
{
    EntryId Entry { get; }
}
