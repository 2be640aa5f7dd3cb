using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Printing;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Information;

/// <summary><c>kubectl cluster-info dump</c> (kubectl, pkg/cmd/clusterinfo/clusterinfo_dump.go).</summary>
internal sealed class ClusterInfoDumpCommand : Command
{
    private static readonly (string Plural, string File)[] Kinds =
    [
        ("events", "events"), ("replicationcontrollers", "replication-controllers"), ("services", "services"), ("daemonsets", "daemonsets"),
        ("deployments", "deployments"), ("replicasets", "replicasets"), ("pods", "pods"),
    ];

    public override string Name => "dump";

    public override string Usage => "[flags]";

    public override string Summary => "Dump relevant information for debugging and diagnosis";

    public override FlagSet Flags => new FlagSet()
        .Text("output", 'o', @default: "json")
        .Boolean("show-managed-fields")
        .Boolean("allow-missing-template-keys", @default: true)
        .Text("template")
        .Text("output-directory")
        .TextSlice("namespaces")
        .Boolean("all-namespaces", 'A')
        .Duration("pod-running-timeout", @default: TimeSpan.FromSeconds(20));

    public override async Coroutine<int> Run(CommandCall call)
    {
        var format = call.Flags.Text("output");
        if (format == "name")
        {
            throw new CommandFailedException("list types are not supported by name printing: *v1.NodeList");
        }

        _ = ObjectPrinters.Of(call, format) ?? throw ObjectPrinters.Unknown(format, ObjectPrinters.Formats);
        await Write(call, "nodes", call.Resources.Find("nodes"), string.Empty);
        foreach (var @namespace in await NamespacesOf(call))
        {
            IReadOnlyList<ApiObject> pods = [];
            foreach (var (plural, file) in Kinds)
            {
                pods = await Write(call, $"{@namespace}/{file}", call.Resources.Find(plural), @namespace);
            }

            foreach (var pod in pods.Select(Pod.Of))
            {
                await WriteLogs(call, pod);
            }
        }

        if (call.Flags.Text("output-directory") is not ("" or "-") and var directory)
        {
            await call.PrintLine($"Cluster info dumped to {directory}");
        }

        return 0;
    }

    private static async Coroutine<IReadOnlyList<string>> NamespacesOf(CommandCall call)
    {
        if (!call.Flags.Boolean("all-namespaces"))
        {
            return call.Flags.List("namespaces") is { Count: > 0 } given ? given : ["kube-system", call.Namespace];
        }

        var list = await call.ValueOf(call.Api.List(call.Resources.Find("namespaces"), string.Empty, new ListOptions()));
        return [.. list.Items.Select(static item => item.Name)];
    }

    // Lists of Go types: all fields, in their order.
    private static async Coroutine<IReadOnlyList<ApiObject>> Write(CommandCall call, string file, ResourceType type, string @namespace)
    {
        var list = await call.ValueOf(call.Api.List(type, @namespace, new ListOptions()));
        var structure = ApiSchema.Kubernetes.TypeOf(type)!;
        var isOwned = call.Flags.Boolean("show-managed-fields");
        var items = list.Items.Select(item => GoForm.Of(
            (isOwned ? OwnedFields.TreeOf(item) : ManagedFields.Hide(item.Tree)).Without("kind").Without("apiVersion"), structure));
        var tree = ObjectValue.Of(
            ("kind", new StringValue(type.Kind + "List")),
            ("apiVersion", new StringValue(type.ApiVersion)),
            ("metadata", ObjectValue.Of(("resourceVersion", new StringValue(list.ResourceVersion)))),
            ("items", ListValue.From(items)));
        var format = call.Flags.Text("output");
        var text = format == "json" ? JsonWriter.Write(tree, FieldOrder.AsWritten) : ObjectPrinters.Of(call, format)!.Print(tree);
        await Put(call, $"{file}{(format is "json" or "yaml" ? $".{format}" : ".txt")}", text);
        return list.Items;
    }

    private static async Coroutine WriteLogs(CommandCall call, Pod pod)
    {
        var text = new System.Text.StringBuilder();
        IEnumerable<string> names =
        [
            .. pod.Spec.InitContainers.Select(static container => container.Name),
            .. pod.Spec.Containers.Select(static container => container.Name),
        ];
        foreach (var container in names)
        {
            var place = $"logs for container {container} of pod {pod.Namespace}/{pod.Name} ====\n";
            text.Append("==== START ").Append(place);
            var log = call.Api.Log(pod.Namespace, pod.Name, new Api.Requests.PodLogOptions { Container = container });
            if (log.IsSuccess)
            {
                using var opened = log.Value;
                opened.Subscribe(piece => text.Append(piece), static () => { });
            }
            else
            {
                text.Append("Request log error: ").Append(log.Status.Message).Append('\n');
            }

            text.Append("==== END ").Append(place);
        }

        await Put(call, $"{pod.Namespace}/{pod.Name}/logs.txt", text.ToString());
    }

    private static async Coroutine Put(CommandCall call, string file, string text)
    {
        var directory = call.Flags.Text("output-directory");
        if (directory is "" or "-")
        {
            await call.Print(text);
            return;
        }

        var path = FilePath.Resolve(call.Context.WorkingDirectory, $"{directory}/{file}");
        FileTree.MakeDirectories(call.Context.Files, FilePath.Parent(path));
        if (call.Context.Files.Write(path, text).Error is { } error)
        {
            throw new CommandFailedException($"open {directory}/{file}: {GoFileError.Of(error)}");
        }
    }
}
