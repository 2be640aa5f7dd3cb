namespace Scenarios.Api.Patches;

/// <summary>JSON patch, RFC 6902, with the behaviour and errors of the library the API server uses (evanphx/json-patch 4.12).</summary>
public static class JsonPatch
{
    /// <summary>Applies the operations in order. The first one that fails is the error.</summary>
    /// <param name="operations">The patch: a list of objects with op, path and value or from.</param>
    public static PatchResult Apply(ObjectValue original, ListValue operations) => PatchResult.Of(() =>
    {
        Value document = original;
        foreach (var operation in operations)
        {
            document = Apply(document, operation switch
            {
                ObjectValue fields => fields,
                NullValue => ObjectValue.Empty,
                _ => throw new PatchFault($"json: cannot unmarshal {operation.TypeName} into Go value of type jsonpatch.Operation"),
            });
        }

        return document as ObjectValue ?? throw new PatchFault("the patched document is no object");
    });

    private static Value Apply(Value document, ObjectValue operation)
    {
        var kind = (operation["op"] as StringValue)?.Text ?? "unknown";
        return kind switch
        {
            "add" => Add(document, operation),
            "remove" => Remove(document, operation),
            "replace" => Replace(document, operation),
            "move" => Move(document, operation),
            "copy" => Copy(document, operation),
            "test" => Test(document, operation),
            _ => throw new PatchFault($"Unexpected kind: {kind}"),
        };
    }

    private static Value Add(Value document, ObjectValue operation)
    {
        var path = Path(operation, "path", "add operation failed to decode path: missing value");
        var pointer = JsonPointer.Find(document, path)
            ?? throw new PatchFault($"add operation does not apply: doc is missing path: \"{path}\": missing value");
        return pointer.Added(operation["value"] ?? NullValue.Instance, $"error in add for path: '{path}'");
    }

    private static Value Remove(Value document, ObjectValue operation)
    {
        var path = Path(operation, "path", "remove operation failed to decode path: missing value");
        var pointer = JsonPointer.Find(document, path)
            ?? throw new PatchFault($"remove operation does not apply: doc is missing path: \"{path}\": missing value");
        return pointer.Removed($"error in remove for path: '{path}'");
    }

    private static Value Replace(Value document, ObjectValue operation)
    {
        var path = Path(operation, "path", "replace operation failed to decode path: operation missing path field: missing value");
        var value = operation["value"] ?? NullValue.Instance;
        if (path.Length == 0)
        {
            // The library is meant to reject any other value, but does not (Patch.replace wraps an error that is nil).
            return value is ObjectValue or ListValue ? value : document;
        }

        var pointer = JsonPointer.Find(document, path)
            ?? throw new PatchFault($"replace operation does not apply: doc is missing path: {path}: missing value");
        return pointer.Replaced(value, $"replace operation does not apply: doc is missing key: {path}: missing value");
    }

    private static Value Move(Value document, ObjectValue operation)
    {
        var from = Path(operation, "from", "move operation failed to decode from: operation, missing from field: missing value");
        var source = JsonPointer.Find(document, from)
            ?? throw new PatchFault($"move operation does not apply: doc is missing from path: {from}: missing value");
        var context = $"error in move for path: '{source.Key}'";
        var value = source.Value(context) ?? NullValue.Instance;
        document = source.Removed(context);
        var path = Path(operation, "path", "move operation failed to decode path: operation missing path field: missing value");
        var target = JsonPointer.Find(document, path)
            ?? throw new PatchFault($"move operation does not apply: doc is missing destination path: {path}: missing value");
        return target.Added(value, $"error in move for path: '{path}'");
    }

    private static Value Copy(Value document, ObjectValue operation)
    {
        var from = Path(operation, "from", "copy operation failed to decode from: operation, missing from field: missing value");
        var source = JsonPointer.Find(document, from)
            ?? throw new PatchFault($"copy operation does not apply: doc is missing from path: {from}: missing value");
        var value = source.Value($"error in copy for from: '{from}'") ?? NullValue.Instance;
        var path = Path(operation, "path", "copy operation failed to decode path: missing value");
        var target = JsonPointer.Find(document, path)
            ?? throw new PatchFault($"copy operation does not apply: doc is missing destination path: {path}: missing value");
        return target.Added(value, "error while adding value during copy");
    }

    private static Value Test(Value document, ObjectValue operation)
    {
        var path = Path(operation, "path", "test operation failed to decode path: operation missing path field: missing value");
        var expected = operation["value"] ?? NullValue.Instance;
        var found = document;
        if (path.Length > 0)
        {
            var pointer = JsonPointer.Find(document, path)
                ?? throw new PatchFault($"test operation does not apply: is missing path: {path}: missing value");
            found = pointer.Value($"error in test for path: '{path}'") ?? NullValue.Instance;
        }

        return found.Equals(expected) ? document : throw new PatchFault($"testing value {path} failed: test failed");
    }

    private static string Path(ObjectValue operation, string field, string error) =>
        (operation[field] as StringValue)?.Text ?? throw new PatchFault(error);
}
