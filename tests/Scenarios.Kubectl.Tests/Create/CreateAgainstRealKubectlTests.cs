using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Create;

/// <summary>What <c>kubectl create … --dry-run=client</c> prints, byte for byte like the real one on this machine.</summary>
public sealed class CreateAgainstRealKubectlTests
{
    // Each run of the real kubectl takes a tenth of a second. JSON shows all that a generator does, so the other formats are tried only
    // once or twice.
    private static readonly string[] OtherFormats = ["yaml", "name", "jsonpath={.metadata}{\"\\n\"}{.spec}", ""];
    private static readonly string[] ShownInAllFormats = ["deployment", "secret"];

    // The number is the first minor version that prints what 1.33 prints.
    private static readonly (int Since, string[] Arguments)[] Commands =
    [
        (20, ["deployment", "web", "--image=nginx"]),
        (
            20,
            [
                "deployment", "web", "--image=reg.example.com:5000/team/nginx:1.25@sha256:0123456789abcdef0123456789abcdef", "--port=80",
                "--replicas=3",
            ]),
        (20, ["deployment", "web", "--image=nginx", "--image=busybox:1.36", "-n", "shop"]),
        (20, ["deployment", "web", "--image=busybox", "--", "sh", "-c", "echo <a> & \"b\""]),
        (20, ["service", "clusterip", "web", "--tcp=80:8080", "--tcp=443"]),
        (20, ["service", "clusterip", "web", "--clusterip=None"]),
        (20, ["service", "nodeport", "web", "--tcp=80:http", "--node-port=30001"]),
        (25, ["service", "loadbalancer", "web", "--tcp=80", "-n", "shop"]),
        (20, ["service", "externalname", "web", "--external-name=example.com"]),
        (20, ["configmap", "settings", "--from-literal=b=1", "--from-literal=a=x: y", "--from-literal=C=line\nline\n"]),
        (20, ["configmap", "empty"]),
        (20, ["secret", "generic", "keys", "--from-literal=user=admin", "--from-literal=pass=s3c=ret", "--type=example.com/x"]),
        (20, ["secret", "docker-registry", "registry", "--docker-username=u", "--docker-password=p\"<", "--docker-email=e@example.com"]),
        (20, ["job", "once", "--image=busybox"]),
        (20, ["job", "once", "--image=busybox", "--", "date", "+%s"]),
        (21, ["cronjob", "often", "--image=busybox", "--schedule=*/5 * * * *", "--restart=Never", "--", "date"]),
        (20, ["namespace", "shop"]),
        (20, ["serviceaccount", "robot", "-n", "shop"]),
        (20, ["quota", "limits", "--hard=cpu=1000m,memory=1024Ki,pods=10", "--scopes=BestEffort"]),
        (
            20,
            [
                "ingress", "web", "--rule=a.example.com/api*=api:80,tls=cert", "--rule=a.example.com/=web:http", "--class=nginx",
                "--annotation=a=b",
            ]),
        (20, ["ingress", "web", "--default-backend=web:80"]),
        (21, ["poddisruptionbudget", "web", "--selector=app=web,tier in (a,b),!old", "--min-available=50%"]),
        (21, ["poddisruptionbudget", "web", "--selector=app=web", "--max-unavailable=1"]),
        (25, ["priorityclass", "high", "--value=1000", "--description=first", "--global-default=true"]),
        (20, ["rolebinding", "view", "--clusterrole=view", "--user=ann", "--group=dev", "--serviceaccount=shop:robot", "-n", "shop"]),
        (20, ["clusterrolebinding", "view", "--clusterrole=view", "--user=ann"]),
        (20, ["clusterrole", "health", "--verb=get", "--non-resource-url=/healthz", "--non-resource-url=/logs/*"]),
    ];

    private static readonly (int Since, string[] Arguments)[] Refusals =
    [
        (25, ["deployment", "--image=nginx"]),
        (25, ["deployment", "web", "--image=a", "--image=b", "--", "date"]),
        (25, ["service", "clusterip", "web"]),
        (25, ["service", "clusterip", "web", "--tcp=http"]),
        (25, ["service", "clusterip", "web", "--tcp=80:-x--"]),
        (25, ["service", "externalname", "web", "--external-name=Not_a_name"]),
        (25, ["configmap", "c", "--from-literal=novalue"]),
        (25, ["configmap", "c", "--from-literal=bad key=1"]),
        (25, ["configmap", "c", "--from-literal=a=1", "--from-literal=a=2"]),
        (25, ["configmap", "c", "--from-file=/no/such/file"]),
        (25, ["secret", "generic", "c", "--from-literal=a=1", "--from-literal=a=2"]),
        (25, ["secret", "generic", "c", "--from-literal=..=1"]),
        (25, ["secret", "docker-registry", "c"]),
        (25, ["job", "once"]),
        (25, ["quota", "q", "--hard=cpu"]),
        (25, ["ingress", "i"]),
        (25, ["ingress", "i", "--rule=nothing"]),
        (25, ["poddisruptionbudget", "p", "--selector=a=b", "--min-available=x"]),
        (25, ["rolebinding", "r", "--role=a", "--clusterrole=b"]),
        (25, ["clusterrolebinding", "r", "--clusterrole=a", "--serviceaccount=x"]),
        (25, ["clusterrole", "r", "--verb=list", "--non-resource-url=/x"]),
        (31, ["nothing"]),
        (31, []),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Run_DryRun_PrintsWhatKubectlPrints(int since, string[] arguments)
    {
        RealKubectl.RequireOutputOf133(since);
        KubectlRun.Run(new FakeApi(), arguments).ShouldBe(RealKubectl.Run(arguments));
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var (since, command) in Commands)
        {
            yield return Case(since, command, ["--dry-run=client", "-o", "json"]);
        }

        foreach (var name in ShownInAllFormats)
        {
            var (since, command) = Commands.First(known => known.Arguments[0] == name);
            foreach (var format in OtherFormats)
            {
                yield return Case(since, command, format.Length == 0 ? ["--dry-run=client"] : ["--dry-run=client", "-o", format]);
            }
        }

        yield return Case(20, ["deployment", "web", "--image=nginx"], ["--dry-run=client", "--save-config", "-o", "json"]);
        yield return Case(
            20,
            ["ingress", "web", "--default-backend=a:1", "--annotation=z=1"],
            ["--dry-run=client", "--save-config", "-o", "json"]);
        yield return Case(25, ["deployment", "web", "--image=nginx"], ["--dry-run=maybe"]);
        yield return Case(25, ["deployment", "web", "--image=nginx"], ["--dry-run=client", "-o", "table"]);
        yield return Case(25, ["deployment", "web", "--image=nginx"], ["--dry-run=client", "--validate=maybe"]);
        foreach (var (since, command) in Refusals)
        {
            yield return Case(since, command, ["--dry-run=client"]);
        }
    }

    private static TestCaseData Case(int since, string[] command, string[] flags)
    {
        // Flags come before the container's own command.
        var dash = Array.IndexOf(command, "--");
        string[] arguments = dash < 0 ? ["create", .. command, .. flags] : ["create", .. command[..dash], .. flags, .. command[dash..]];
        return new TestCaseData(since, arguments).SetArgDisplayNames(string.Join(' ', arguments));
    }
}
