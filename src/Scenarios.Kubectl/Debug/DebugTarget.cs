using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Randomness;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Kubectl.Pods;
using Scenarios.Kubectl.Watching;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Debug;

/// <summary>Creates what one target is debugged with, and attaches to it (kubectl, pkg/cmd/debug/debug.go).</summary>
internal sealed class DebugTarget(CommandCall call, DebugOptions options)
{
    private const string NonRootWarning =
        "Warning: Non-root user is configured for the entire target Pod, and some capabilities granted by debug profile may not work. "
        + "Please consider using \"--custom\" with a custom profile that specifies \"securityContext.runAsUser: 0\".";

    private readonly SeededRandom _random = call.Simulation.Random($"kubectl debug {call.Context.Process.Id}");
    private readonly ResourceType _pods = call.Resources.Find("pods");

    public DebugOptions Options => options;

    /// <summary>Adds an ephemeral container to the Pod.</summary>
    public async Coroutine<(Pod Pod, string Container)> AddContainer(Pod pod)
    {
        var container = new Container { Name = await NameOf(pod), Resources = default, TerminationMessagePolicy = "File" };
        container = options.Fill(container);

        // kubectl applies the profile to the first container of that name, assuming that it is the new one.
        var isTaken = pod.Spec.InitContainers.Any(known => known.Name == container.Name)
            || pod.Spec.Containers.Any(known => known.Name == container.Name)
            || pod.Spec.EphemeralContainers.Any(known => known.Name == container.Name);
        container = isTaken ? container : options.Profile.Apply(container, DebugStyle.Ephemeral);
        await WarnOfUser(container, pod);
        var tree = options.Target.Length > 0 ? container.Tree.With("targetContainerName", new StringValue(options.Target)) : container.Tree;
        var present = pod.Spec.EphemeralContainers;
        for (var index = 0; index < present.Count; index++)
        {
            if (present[index].Name == container.Name)
            {
                var changed = options.Profile.Apply(new Container(present[index].Tree), DebugStyle.Ephemeral);
                present = present.WithItem(index, new EphemeralContainer(changed.Tree));
                break;
            }
        }

        var spec = pod.Spec with { EphemeralContainers = [.. present, new EphemeralContainer(tree)] };
        var patch = StrategicMergePatch.Create(pod.Tree, (pod with { Spec = spec }).Tree, ApiSchema.Kubernetes.TypeOf(_pods)!)
            .ValueOrThrow();
        var patched = call.Api.Patch(_pods, pod.Namespace, pod.Name, PatchKind.Strategic, patch, new WriteOptions(), "ephemeralcontainers");
        return (Pod.Of(await call.ValueOf(patched)), container.Name);
    }

    /// <summary>Creates a changed copy of the Pod.</summary>
    public async Coroutine<(Pod Pod, string Container)> Copy(Pod pod)
    {
        var (copy, container) = await CopyOf(pod);
        await WarnOfUser(copy.Spec.Containers.FirstOrDefault(item => item.Name == container), copy);
        var created = await call.ValueOf(call.Api.Create(_pods, pod.Namespace, copy, new WriteOptions()));
        if (call.Flags.Boolean("replace"))
        {
            await call.ValueOf(call.Api.Delete(_pods, pod.Namespace, pod.Name, new DeleteOptions { GracePeriod = TimeSpan.Zero }));
        }

        return (Pod.Of(created), container);
    }

    /// <summary>Creates a Pod on the node that sees the node from inside.</summary>
    public async Coroutine<(Pod Pod, string Container)> Node(string node)
    {
        var name = options.Container.Length > 0 ? options.Container : "debugger";
        var podName = $"node-debugger-{node}-{NameSuffix.Next(_random)}";
        if (!options.Quiet)
        {
            await call.PrintLine($"Creating debugging pod {podName} with container {name} on node {node}.");
        }

        var container = options.Fill(new Container { Name = name, Resources = default, TerminationMessagePolicy = "File" });
        var spec = new PodSpec
        {
            Containers = [options.Profile.Apply(container, DebugStyle.Node)],
            NodeName = node,
            RestartPolicy = RestartPolicy.Never,
            Tolerations = [new() { Operator = "Exists" }],
        };
        var pod = Typed.New<Pod>() with
        {
            Metadata = Typed.Metadata(podName, labels: Typed.Map([new("app.kubernetes.io/managed-by", "kubectl-debug")])),
            Spec = options.Profile.ApplyToNodePod(spec),
        };
        return (Pod.Of(await call.ValueOf(call.Api.Create(_pods, call.Namespace, pod, new WriteOptions()))), name);
    }

    /// <summary>Waits until the container is running or has ended, then attaches to it or prints its log.</summary>
    public async Coroutine Attach(Pod pod, string container)
    {
        var (found, status) = await WaitFor(pod, container);
        var attachment = new Attachment(call, found)
        {
            Container = container,
            Stdin = options.Stdin,
            Tty = options.Tty,
            Quiet = options.Quiet,
        };
        if (status.State.Terminated.Exists)
        {
            await attachment.PrintLog();
            return;
        }

        CommandFailedException failure;
        try
        {
            await attachment.Run();
            return;
        }
        catch (CommandFailedException error)
        {
            failure = error;
        }

        await call.PrintErrorLine($"warning: couldn't attach to pod/{pod.Name}, falling back to streaming logs: {failure.Message}");
        await attachment.PrintLog();
    }

    private async Coroutine<(Pod Pod, ContainerStatus Status)> WaitFor(Pod pod, string container)
    {
        using var watch = ObjectWatch.OfName(call, _pods, pod.Namespace, pod.Name);
        while (await watch.Next() is { } change)
        {
            if (change.Kind == WatchEventKind.Deleted)
            {
                throw new CommandFailedException(new ApiStatus(404, StatusReason.NotFound, "pods \"\" not found"));
            }

            var newest = Pod.Of(change.Object);
            var status = StatusOf(newest, container);
            if (status.State.Running.Exists || status.State.Terminated.Exists)
            {
                return (newest, status);
            }

            if (!options.Quiet && status.State.Waiting.Message.Length > 0)
            {
                await call.PrintErrorLine($"Warning: container {container}: {status.State.Waiting.Message}");
            }
        }

        throw new CommandFailedException("timed out waiting for the condition");
    }

    private static ContainerStatus StatusOf(Pod pod, string container)
    {
        var status = pod.Status;
        foreach (var list in (ViewList<ContainerStatus>[])[
            status.InitContainerStatuses,
            status.ContainerStatuses,
            status.EphemeralContainerStatuses,
        ])
        {
            if (list.FirstOrDefault(item => item.Name == container) is { Exists: true } found)
            {
                return found;
            }
        }

        return default;
    }

    private async Coroutine<(Pod Copy, string Container)> CopyOf(Pod pod)
    {
        var spec = pod.Spec with { EphemeralContainers = default };
        spec = call.Flags.IsGiven("share-processes") ? spec with { ShareProcessNamespace = call.Flags.Boolean("share-processes") } : spec;
        spec = call.Flags.Boolean("same-node") ? spec : spec with { NodeName = string.Empty };
        spec = spec with { Containers = [.. spec.Containers.Select(WithImage)] };
        var copy = Typed.New<Pod>()
            with
        { Metadata = Typed.Metadata(options.CopyTo, pod.Namespace, pod.Labels, pod.Annotations), Spec = spec };
        var name = options.Container;
        var isNew = !NamesOf(pod).Contains(name);
        if (isNew && options.Image.Length == 0)
        {
            return options.Images.Count > 0
                ? (copy, string.Empty)
                : throw new CommandFailedException("you must specify image when creating new container");
        }

        name = isNew ? await NameOf(copy) : name;
        var containers = isNew
            ? [.. spec.Containers, new Container { Name = name, Resources = default, TerminationMessagePolicy = "File" }]
            : spec.Containers;
        containers = [.. containers.Select(item => item.Name == name ? options.Profile.Apply(options.Fill(item), DebugStyle.Copy) : item)];
        copy = copy with { Spec = spec with { Containers = containers } };
        return (options.Profile.ApplyToCopy(copy, call.Flags.Boolean), name);
    }

    private Container WithImage(Container container)
    {
        var image = options.Images.LastOrDefault(pair => pair.Key == container.Name).Value
            ?? options.Images.LastOrDefault(static pair => pair.Key == "*").Value;
        return image is { Length: > 0 } ? container with { Image = image } : container;
    }

    private async Coroutine<string> NameOf(Pod pod)
    {
        if (options.Container.Length > 0)
        {
            return options.Container;
        }

        var names = NamesOf(pod);
        string name;
        do
        {
            name = $"debugger-{NameSuffix.Next(_random)}";
        }
        while (names.Contains(name));

        if (!options.Quiet)
        {
            await call.PrintLine($"Defaulting debug container name to {name}.");
        }

        return name;
    }

    private static HashSet<string> NamesOf(Pod pod)
    {
        var spec = pod.Spec;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in (ViewList<Container>[])[spec.Containers, spec.InitContainers, new(spec.EphemeralContainers.Items)])
        {
            names.UnionWith(list.Select(static container => container.Name));
        }

        return names;
    }

    /// <summary>Warns that capabilities granted by a profile have no effect for a user who is not root.</summary>
    private async Coroutine WarnOfUser(Container container, Pod pod)
    {
        var security = container.SecurityContext;
        if (pod.Spec.SecurityContext.RunAsUser is null or 0 || !security.Exists || security.RunAsUser == 0)
        {
            return;
        }

        if (security.Privileged == true || security.Capabilities.Add.Count > 0)
        {
            await call.PrintErrorLine(NonRootWarning);
        }
    }
}
