using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Kinds.Services;
using Scenarios.Kubectl.Overrides;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Expose;

/// <summary>
/// <c>kubectl expose</c>: creates a Service for the Pods that another object selects (kubectl, pkg/cmd/expose/expose.go).
/// </summary>
internal sealed class ExposeCommand : Command
{
    private const int LongestName = 63;

    public override string Name => "expose";

    public override string Usage =>
        "(-f FILENAME | TYPE NAME) [--port=port] [--protocol=TCP|UDP|SCTP] [--target-port=number-or-name] [--name=name] "
            + "[--external-ip=external-ip-of-service] "
        + "[--type=type]";

    public override string Summary => "Take a replication controller, service, deployment or pod and expose it as a new Kubernetes service";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddDryRun().AddRecord().AddSaveConfig().AddFieldManager("kubectl-expose")
        .Text("protocol").Text("port").Text("type").Text("load-balancer-ip").Text("selector").Text("labels", 'l').Text("target-port")
        .Text("external-ip").Text("name").Text("session-affinity").Text("cluster-ip")
        .AddOverrides();

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        var targets = new TargetBuilder(call)
            .ContinueOnError()
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .TypesOrNames(call.Arguments, allowEmptySelector: false)
            .Build();
        await targets.Visit(async target =>
        {
            var service = ChangeCause.Record(call, ObjectOverride.Apply(call, Generator(call, target, dryRun).Generate()));
            if (dryRun == DryRun.Client)
            {
                await printer.PrintTyped(service, "exposed");
                return;
            }

            service = call.Flags.Boolean("save-config") ? LastApplied.AnnotateTyped(service) : service;
            var options = new WriteOptions
            {
                FieldManager = call.Flags.Text("field-manager"),
                FieldValidation = FieldValidation.Warn,
                DryRun = dryRun == DryRun.Server,
            };
            await printer.Print(
                await call.ValueOf(call.Api.Create(call.Resources.Find("services"), call.Namespace, service, options)), "exposed");
        });
        return 0;
    }

    private static ExposedServiceGenerator Generator(CommandCall call, Target target, DryRun dryRun)
    {
        var flags = call.Flags;
        var exposed = ExposedObject.Of(target);
        var name = flags.Text("name");
        return new ExposedServiceGenerator
        {
            Name = name.Length > 0 ? name : target.Name[..Math.Min(target.Name.Length, LongestName)],
            Namespace = dryRun == DryRun.Client && call.IsNamespaceGiven ? call.Namespace : string.Empty,
            Selector = flags.Text("selector") is { Length: > 0 } selector ? selector : exposed.Selector(),
            Ports = flags.Text("port") is { Length: > 0 } port ? [port] : exposed.Ports(isHeadless: flags.Text("cluster-ip") == "None"),
            Protocols = exposed.Protocols(),
            Labels = flags.Text("labels") is { Length: > 0 } labels ? labels : exposed.Labels(),
            Protocol = flags.Text("protocol"),
            TargetPort = flags.Text("target-port"),
            Type = flags.Text("type"),
            LoadBalancerIP = flags.Text("load-balancer-ip"),
            ExternalIP = flags.Text("external-ip"),
            SessionAffinity = flags.Text("session-affinity"),
            ClusterIP = flags.Text("cluster-ip"),
        };
    }
}
