using Scenarios.Api.Selectors;
using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Api.Validation;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>The objects in one file, or on standard input; follows cli-runtime's FileVisitor, StreamVisitor and mapper.</summary>
/// <param name="path">The path as typed, for messages.</param>
/// <param name="labelSelector">Only objects with these labels; empty for all.</param>
/// <param name="validates">Whether objects without kind or version are refused before anything else, as commands with <c>--validate</c>
/// do.</param>
internal sealed class FileSource(string path, string labelSelector, bool validates) : ITargetSource
{
    /// <summary>The name that kubectl uses for standard input.</summary>
    public const string StandardInput = "STDIN";

    private const string NoObject = "invalid object to validate";
    private const string StopValidating = "if you choose to ignore these errors, turn validation off with --validate=false";

    /// <summary>The content, if it does not come from a file; null to read the file.</summary>
    public string? Content { get; init; }

    /// <summary>Lines that are printed on standard error before anything else.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public async Coroutine<IReadOnlyList<TargetOrError>> Find(CommandCall call)
    {
        if (!LabelSelector.TryParse(labelSelector, out var selector, out var fault))
        {
            throw new CommandFailedException($"the provided selector {GoText.Quote(labelSelector)} is not valid: {fault}");
        }

        foreach (var notice in Notices)
        {
            await call.PrintErrorLine(notice);
        }

        var manifest = YamlReader.Read(Content ?? await FileText.Read(call, path == StandardInput ? "-" : path), path);
        var targets = new List<TargetOrError>();
        foreach (var document in manifest.Documents)
        {
            AddDocument(call, document, targets);
        }

        if (manifest.Error is { } error)
        {
            targets.Add(new CommandFailedException(error.KubectlMessage));
        }

        return selector.IsEverything
            ? targets
            : [.. targets.Where(item => item.Target is not { } target || selector.Matches(target.Read.Labels))];
    }

    private void AddDocument(CommandCall call, ManifestDocument document, List<TargetOrError> targets)
    {
        if (document.Value is NullValue)
        {
            return;
        }

        if (validates && Invalid(document.Value) is { } reason)
        {
            targets.Add(new CommandFailedException($"error validating {GoText.Quote(path)}: error validating data: {reason}; "
                + $"{StopValidating}"));
            return;
        }

        if (document.Value is not ObjectValue whole)
        {
            targets.Add(new CommandFailedException(
                $"unable to decode {GoText.Quote(path)}: json: cannot unmarshal {document.Value.TypeName} into Go value of type "
                    + "unstructured.detector"));
            return;
        }

        if (SchemaValidator.MetadataFault(whole) is { Length: > 0 } fault)
        {
            targets.Add(new CommandFailedException($"unable to decode {GoText.Quote(path)}: {fault}"));
            return;
        }

        foreach (var tree in document.Objects())
        {
            targets.Add(TargetOf(call, document, tree));
        }
    }

    private TargetOrError TargetOf(CommandCall call, ManifestDocument document, ObjectValue tree)
    {
        var item = new ApiObject(tree);
        if (item.Kind.Length == 0)
        {
            return new CommandFailedException($"unable to decode {GoText.Quote(path)}: Object 'Kind' is missing in "
                + $"'{JsonWriter.WriteCompact(tree)}'");
        }

        if (call.Resources.FindKind(item.ApiVersion.Length == 0 ? "v1" : item.ApiVersion, item.Kind) is { } type)
        {
            return new Target(type, item.Namespace, item.Name) { Source = path, Object = item, Document = document };
        }

        var missing = $"no matches for kind {GoText.Quote(item.Kind)} in version {GoText.Quote(item.ApiVersion)}";
        if (!ReferenceEquals(tree, document.Value))
        {
            // For an object inside a list, kubectl's message is shorter and has no prefix.
            return new CommandFailedException($"unable to recognize {missing}") { IsVerbatim = true };
        }

        return new CommandFailedException(
            $"resource mapping not found for name: {GoText.Quote(item.Name)} namespace: {GoText.Quote(item.Namespace)} from "
                + $"{GoText.Quote(path)}: "
            + $"{missing}\nensure CRDs are installed first");
    }

    private static string? Invalid(Value document)
    {
        List<string> errors = [];
        if (document is ObjectValue { Count: > 0 } list && list.Text("kind") == "List" && list.Text("apiVersion") == "v1")
        {
            if (list["items"] is not ListValue items)
            {
                return NoObject;
            }

            foreach (var item in items)
            {
                AddFaults(item, errors);
            }
        }
        else
        {
            AddFaults(document, errors);
        }

        return errors.Distinct(StringComparer.Ordinal).ToList() switch
        {
            [] => null,
            [var only] => only,
            var several => $"[{string.Join(", ", several)}]",
        };
    }

    private static void AddFaults(Value document, List<string> errors)
    {
        if (document is not ObjectValue tree)
        {
            errors.Add(NoObject);
            return;
        }

        foreach (var field in (string[])["apiVersion", "kind"])
        {
            if (tree[field] is null or NullValue or StringValue { Text.Length: 0 })
            {
                errors.Add($"{field} not set");
            }
            else if (tree[field] is not StringValue)
            {
                errors.Add($"{field} isn't string type");
            }
        }
    }
}
