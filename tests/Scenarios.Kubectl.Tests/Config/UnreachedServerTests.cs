using System.Text.RegularExpressions;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Config;

/// <summary>
/// What kubectl says when nobody listens at the server's address: byte for byte like the real one on this machine, except for the headers
/// of klog's lines.
/// </summary>
public sealed partial class UnreachedServerTests
{
    [TestCase("get pods")]
    [TestCase("get pod/x")]
    [TestCase("get pods,svc")]
    [TestCase("get pod x --request-timeout=2s")]
    [TestCase("describe pod x")]
    [TestCase("delete pod x")]
    [TestCase("logs x")]
    [TestCase("exec x -- ls")]
    [TestCase("scale deploy x --replicas=1")]
    [TestCase("create ns x")]
    [TestCase("explain pod")]
    [TestCase("get --raw /healthz")]
    [TestCase("label pod x a=b")]
    [TestCase("drain n")]
    [TestCase("apply -f cm.yaml")]
    [TestCase("get -f cm.yaml")]
    [TestCase("diff -f cm.yaml")]
    public void Run_Refused_ComplainsAsOften(string command)
    {
        RealKubectl.RequireOutputOf133(32);
        const string Manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n";
        string[] arguments = ["--server=http://127.0.0.1:1", .. command.Split(' ')];

        var ours = new Terminal().WithFile("cm.yaml", Manifest).Run(arguments);

        var real = RealKubectl.Run(arguments, ("cm.yaml", Manifest));
        (ours with { Error = Head().Replace(ours.Error, "E ") }).ShouldBe(real with { Error = Head().Replace(real.Error, "E ") });
    }

    [GeneratedRegex(@"^E\d{4} [\d:.]+ +\d+ ", RegexOptions.Multiline, 1000)]
    private static partial Regex Head();
}
