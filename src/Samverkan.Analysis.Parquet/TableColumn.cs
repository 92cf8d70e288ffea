using Apache.Arrow;
using Apache.Arrow.Types;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>A column's name, type and meaning, as Arrow has them.</summary>
internal sealed record TableColumn(string Name, IArrowType Type, bool IsNullable, LocalizedText About)
{
    public ColumnDescription Description => new(Name, Type.Name, IsNullable, About);

    public Field ToField() => new(Name, Type, IsNullable, [new("sv", About.Swedish), new("en", About.English)]);
}
