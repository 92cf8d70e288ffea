using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One item of a checklist.</summary>
/// <param name="Text">What was promised or asked.</param>
/// <param name="Answer">Where it stands.</param>
/// <param name="Evidence">What shows it; written by people, or <see langword="null"/>.</param>
public sealed record ChecklistItem(LocalizedText Text, ChecklistAnswer Answer, LocalizedText? Evidence = null);
