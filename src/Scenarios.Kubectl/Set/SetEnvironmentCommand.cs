using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary><c>kubectl set env</c> (kubectl, pkg/cmd/set/set_env.go).</summary>
internal sealed class SetEnvironmentCommand : Command
{
    public override string Name => "env";

    public override string Usage => "RESOURCE/NAME KEY_1=VAL_1 ... KEY_N=VAL_N";

    public override string Summary => "Update environment variables on a pod template";

    public override FlagSet Flags => SetRun.FlagsOfAll()
        .Text("containers", 'c', @default: "*").TextArray("env", 'e')
        .Text("from").TextSlice("keys").Boolean("list").Boolean("overwrite", @default: true)
        .Text("prefix").Boolean("resolve");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        var run = new SetRun(call, dryRun, "env updated", "failed to patch env update to pod template: ");
        run.RefuseAllWithSelector();
        var (resources, typed) = EnvironmentArguments.Split(call.Arguments);
        Check(call, dryRun, resources);
        var arguments = await EnvironmentArguments.Parse([.. call.Flags.List("env"), .. typed], call.Context.Input);
        arguments = arguments with
        {
            Variables = [.. arguments.Variables.Concat(
                await EnvironmentSource.Read(call, call.Flags.Text("from"))).Select(variable => WithPrefix(call, variable))],
        };
        foreach (var target in await run.Targets(resources, namesLocally: true))
        {
            await (call.Flags.Boolean("list") ? List(call, target) : Change(call, run, target, arguments));
        }

        return run.EndOrThrow();
    }

    private static void Check(CommandCall call, DryRun dryRun, IReadOnlyList<string> resources)
    {
        var flags = call.Flags;
        if (flags.Boolean("local") && dryRun == DryRun.Server)
        {
            throw new CommandFailedException("cannot specify --local and --dry-run=server - did you mean --dry-run=client?");
        }

        if (flags.List("filename").Count == 0 && resources.Count == 0)
        {
            throw new CommandFailedException("one or more resources must be specified as <resource> <name> or <resource>/<name>");
        }

        if (flags.Boolean("list") && flags.Text("output").Length > 0)
        {
            throw new CommandFailedException("--list and --output may not be specified together");
        }

        if (flags.List("keys").Count > 0 && flags.Text("from").Length == 0)
        {
            throw new CommandFailedException("when specifying --keys, a configmap or secret must be provided with --from");
        }
    }

    private static EnvVar WithPrefix(CommandCall call, EnvVar variable) =>
        call.Flags.Text("prefix") is { Length: > 0 } prefix ? variable with { Name = prefix + variable.Name } : variable;

    private static async Coroutine Change(CommandCall call, SetRun run, Target target, EnvironmentArguments arguments)
    {
        if (!Containers(call, target, target.Read).Any() && PodSpecs.Change(target.Read, static spec => spec) is not null)
        {
            await call.PrintErrorLine($"Warning: {target.Type.Kind}/{target.Name} does not have any containers matching "
                + $"{GoText.Quote(call.Flags.Text("containers"))}");
        }

        await run.Change(target, item => PodSpecs.Change(item, spec => spec with
        {
            Containers = WithVariables(call, target, spec.Containers, arguments),
            InitContainers = WithVariables(call, target, spec.InitContainers, arguments),
        }));
    }

    private static ViewList<Container> WithVariables(
        CommandCall call, Target target, ViewList<Container> containers, EnvironmentArguments arguments)
    {
        for (var index = 0; index < containers.Count; index++)
        {
            var container = containers[index];
            if (!ContainerPattern.Matches(container.Name, call.Flags.Text("containers")))
            {
                continue;
            }

            if (!call.Flags.Boolean("overwrite"))
            {
                RefuseOverwriting(target, container, arguments);
            }

            containers = containers.WithItem(index, container with { Env = arguments.Update(container.Env) });
        }

        return containers;
    }

    private static void RefuseOverwriting(Target target, Container container, EnvironmentArguments arguments)
    {
        foreach (var variable in arguments.Variables)
        {
            if (container.Env.FirstOrDefault(known => known.Name == variable.Name) is { Exists: true } existing)
            {
                throw new CommandFailedException(
                    $"error: {target.Type.Plural}/{target.Name} '{variable.Name}' already has a value ({existing.Value}), and "
                        + "--overwrite is false\n");
            }
        }
    }

    private static async Coroutine List(CommandCall call, Target target)
    {
        var printer = new EnvironmentList(call, target);
        foreach (var container in Containers(call, target, target.Read))
        {
            await printer.Print(container);
        }
    }

    private static IEnumerable<Container> Containers(CommandCall call, Target target, ApiObject item)
    {
        var found = new List<Container>();
        _ = PodSpecs.Change(item, spec =>
        {
            found.AddRange(spec.Containers.Select(static container => container));
            found.AddRange(spec.InitContainers.Select(static container => container));
            return spec;
        });
        return found.Where(container => ContainerPattern.Matches(container.Name, call.Flags.Text("containers")));
    }
}
