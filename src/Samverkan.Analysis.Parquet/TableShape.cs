using Apache.Arrow;
using Samverkan.Core.Files;

namespace Samverkan.Analysis.Parquet;

/// <summary>Takes the columns that a table is described by out of whatever batches a file held.</summary>
internal static class TableShape
{
    public static RecordBatch? Of(TableDescription table, Schema schema, IReadOnlyList<RecordBatch> batches, FindingList findings)
    {
        int before = findings.Count;
        if (CohortOrigin.Of(schema, table) is not { } origin)
        {
            findings.Add(default, "", ParquetCodes.AnotherTable.With(table.Name));
            return null;
        }

        List<IArrowArray> columns = [];
        foreach (TableColumn column in table.Parts)
        {
            int place = schema.GetFieldIndex(column.Name);
            if (place < 0)
                findings.Add(default, column.Name, ParquetCodes.NoColumn.With(column.Name));
            else if (schema.GetFieldByIndex(place).DataType.Name != column.Type.Name || !IsOfNumbers(schema.GetFieldByIndex(place)))
                findings.Add(default, column.Name, ParquetCodes.AnotherType.With(column.Name, column.Type.Name));
            else
                columns.Add(Join([.. batches.Select(batch => batch.Column(place))], column));
        }

        return findings.Count == before ? new RecordBatch(origin.SchemaOf(table, 0), columns, columns[0].Length) : null;
    }

    private static bool IsOfNumbers(Field field) =>
        field.DataType is not Apache.Arrow.Types.ListType list || list.ValueDataType is Apache.Arrow.Types.Int32Type;

    private static IArrowArray Join(IReadOnlyList<IArrowArray> parts, TableColumn column) => parts.Count switch
    {
        0 => Cells.None(column.Type),
        1 => parts[0],
        _ => ArrowArrayConcatenator.Concatenate(parts),
    };
}
