namespace Scenarios.Api.Schema;

/// <summary>Reads the fact table: at first only where things are, a type's fields when it is asked for.</summary>
internal static class SchemaTable
{
    private const string ResourceMark = "resource ";
    private const string TypeMark = "type ";

    public static SchemaIndex ReadIndex(string table)
    {
        var index = new SchemaIndex();
        for (var start = 0; start < table.Length;)
        {
            var end = EndOfLine(table, start);
            var line = table.AsSpan(start, end - start);
            if (line.StartsWith(TypeMark, StringComparison.Ordinal))
            {
                index.AddType(line[TypeMark.Length..].ToString(), end + 1);
            }
            else if (line.StartsWith(ResourceMark, StringComparison.Ordinal))
            {
                index.AddResource(ResourceLine.Parse(line[ResourceMark.Length..].ToString()));
            }

            start = end + 1;
        }

        index.SortResources();
        return index;
    }

    /// <param name="start">Where the first field's line begins.</param>
    public static SchemaType ReadType(string table, int start, string name, ApiSchema schema)
    {
        var fields = new List<SchemaField>();
        while (start < table.Length && table[start] == ' ')
        {
            var end = EndOfLine(table, start);
            fields.Add(ReadField(table[(start + 2)..end], schema));
            start = end + 1;
        }

        return new SchemaType(name, fields);
    }

    private static int EndOfLine(string table, int start)
    {
        var end = table.IndexOf('\n', start);
        return end < 0 ? table.Length : end;
    }

    private static SchemaField ReadField(string line, ApiSchema schema)
    {
        var parts = line.Split(' ');
        var flags = new FieldFlags(parts.AsSpan(2));
        return new SchemaField
        {
            Name = parts[0],
            Type = FieldType.Parse(parts[1], schema),
            IsRequired = flags.Has("required"),
            Default = flags.Value("default=") is { } @default ? FieldFlags.Unescape(@default) : null,
            Enum = flags.Value("enum=") is { } values ? Array.ConvertAll(values.Split('|'), FieldFlags.Unescape) : [],
            MergeKey = flags.Value("merge=") is { } key and not "set" ? key : null,
            IsMergedAsSet = flags.Has("merge=set"),
            IsReplaced = flags.Has("replace"),
            RetainKeys = flags.Has("retainKeys"),
            ListType = flags.Value("list=") is { } list ? list.Split(':')[0] : string.Empty,
            ListKeys = flags.Value("list=map:") is { } keys ? keys.Split(',') : [],
            IsAtomic = flags.Has("map=atomic"),
        };
    }
}
