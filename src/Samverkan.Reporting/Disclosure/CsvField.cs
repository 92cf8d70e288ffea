using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A field of a comma-separated row.</summary>
internal readonly record struct CsvField(string Text, FilePosition Position, bool IsQuoted);
