using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Kinds.Facts;

/// <summary>A plain check of the fact table, and a place in a kind's objects where it can be violated.</summary>
/// <param name="Path">The fields down to it, from the top.</param>
/// <param name="Owner">The structure that has the field.</param>
internal sealed record FlaggedField(KindFacts Kind, IReadOnlyList<FieldFacts> Path, TypeFacts Owner, string Check)
{
    public FieldFacts Field => Path[^1];

    /// <summary>Such as <c>core/v1.ContainerPort.hostPort range</c>.</summary>
    public string Fact => $"{Owner.Name}.{Field.Name} {Check}";

    /// <summary>As faults name it: each list is taken to have one element.</summary>
    public string Place => string.Join('.', Path.Select((part, index) =>
        index < Path.Count - 1 && part.Type.Kind == FieldKind.List ? $"{part.Name}[0]" : part.Name));

    /// <summary>All of the kind's fields with a check, through structures and lists, but for metadata and status.</summary>
    public static IEnumerable<FlaggedField> Of(KindFacts kind) =>
        Under(kind, FactTable.Kubernetes.FindType($"{kind.Group}.{kind.Kind}")!, []);

    /// <summary>An object that violates the fact, and the one that it was before.</summary>
    public (ObjectValue Before, ObjectValue After) Violation()
    {
        var valid = With(null);
        return Check switch
        {
            "must" => (valid, valid),
            "range" => (valid, With(IntegerValue.Of(Field.Maximum + 1 ?? Field.Minimum!.Value - 1))),
            "format" => (valid, With(new StringValue("="))),
            "enum" => (valid, With(new StringValue("Other"))),
            _ => (With(Some(Field, 1)), With(Some(Field, 2))),
        };
    }

    private static Value Some(FieldFacts field, int number) => field.Type.Kind switch
    {
        FieldKind.Int32 or FieldKind.Int64 => IntegerValue.Of(number),
        FieldKind.Boolean => BooleanValue.Of(number == 1),
        FieldKind.Object => ObjectValue.Of(("any", IntegerValue.Of(number))),
        _ => new StringValue($"a{number}"),
    };

    /// <summary>Has nothing but what leads to the field, and the field with this value.</summary>
    private ObjectValue With(Value? value)
    {
        var inner = value;
        for (var index = Path.Count - 1; index >= 0; index--)
        {
            var holder = inner is null ? ObjectValue.Empty : ObjectValue.Of((Path[index].Name, inner));
            if (index == Path.Count - 1)
            {
                // A volume's path is looked at before its type.
                holder = Field.Name == "type" && Owner.GoName == "HostPathVolumeSource" ? holder.With("path", new StringValue("/a")) : holder;
            }

            inner = index > 0 && Path[index - 1].Type.Kind == FieldKind.List ? ListValue.From([holder]) : holder;
        }

        return ((ObjectValue)inner!)
            .With("apiVersion", new StringValue(Kind.ApiVersion))
            .With("kind", new StringValue(Kind.Kind))
            .WithPath(["metadata", "name"], new StringValue("a"))
            .WithPath(["metadata", "resourceVersion"], new StringValue("1"))
            .WithPath(["metadata", "namespace"], Kind.IsNamespaced ? new StringValue("default") : NullValue.Instance);
    }

    private static IEnumerable<FlaggedField> Under(KindFacts kind, TypeFacts type, IReadOnlyList<FieldFacts> above)
    {
        foreach (var field in type.Fields)
        {
            // What is dropped reaches no validation. Metadata is checked for all kinds alike, a status through its subresource.
            if (field.IsDropped || (above.Count == 0 && field.Name is "metadata" or "status"))
            {
                continue;
            }

            IReadOnlyList<FieldFacts> path = [.. above, field];
            foreach (var check in ChecksOf(field))
            {
                yield return new FlaggedField(kind, path, type, check);
            }

            // Schemas contain schemas.
            var inner = field.Type.Structure ?? (field.Type.Kind == FieldKind.List ? field.Type.Element!.Structure : null);
            if (inner is not null && !above.Any(known => known.Type.Name == field.Type.Name))
            {
                foreach (var found in Under(kind, inner, path))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<string> ChecksOf(FieldFacts field)
    {
        if (field.IsNeeded)
        {
            yield return "must";
        }

        if (field.Minimum is not null || field.Maximum is not null)
        {
            yield return "range";
        }

        if (field.Format.Length > 0)
        {
            yield return "format";
        }

        if (field.IsImmutable)
        {
            yield return "immutable";
        }

        if (field.Type is { Kind: FieldKind.String, GoScalar.Accepted.Count: > 0 })
        {
            yield return "enum";
        }
    }
}
