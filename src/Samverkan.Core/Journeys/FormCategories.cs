using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys;

/// <summary>What a body holds where a host knows forms of its own: the form says it, and of a form that the host does not know the category that protects best.</summary>
internal static class FormCategories
{
    public static DataCategory CategoryIn(this JourneyEvent body, FormCatalog? forms) =>
        body is FormAnswered answered && forms is not null ? answered.CategoryIn(forms) : body.DefaultCategory;
}
