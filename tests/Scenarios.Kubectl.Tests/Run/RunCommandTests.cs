using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Run;

public sealed class RunCommandTests
{
    private const string Prompt = "If you don't see a command prompt, try pressing enter.\n";

    [Test]
    public void Run_Plain_CreatesAPod()
    {
        var terminal = new Terminal();
        terminal.Run("run web --image=nginx --labels=app=web,tier=front --env=A=b --port=80 -- serve --fast")
            .ShouldBe(new KubectlResult("pod/web created\n", "", 0));
        var pod = terminal.Get("pods", "web");
        pod.Labels.ToString().ShouldBe("""{"app":"web","tier":"front"}""");
        pod.ListAt("spec", "containers")[0].Find("args")!.ToString().ShouldBe("""["serve","--fast"]""");
        pod.TextAt("spec", "restartPolicy").ShouldBe("Always");
    }

    [Test]
    public void Run_DryRun_PrintsAsKubectlDoes() =>
        new Terminal().Run("run web --image=nginx --dry-run=client -o yaml").Output.ShouldBe("""
            apiVersion: v1
            kind: Pod
            metadata:
              creationTimestamp: null
              labels:
                run: web
              name: web
            spec:
              containers:
              - image: nginx
                name: web
                resources: {}
              dnsPolicy: ClusterFirst
              restartPolicy: Always
            status: {}

            """);

    [Test]
    public void Run_PodThatEndsBeforeItIsSeen_PrintsItsLogWithoutAPrompt()
    {
        var terminal = new Terminal { Node = { EndsAtOnceWith = 0, LogText = "web-1\n" } };
        terminal.Run("run --image=centos:6 --restart=Never --rm -i testpod -- curl -s http://web")
            .ShouldBe(new KubectlResult("web-1\npod \"testpod\" deleted\n", "", 0));
        terminal.Simulation.RunFor(TimeSpan.FromMinutes(1));
        terminal.Run("get pods").Error.ShouldBe("No resources found in default namespace.\n");
    }

    [Test]
    public void Run_PodThatRuns_IsAttachedTo()
    {
        var terminal = new Terminal { Node = { EndsLater = (0, TimeSpan.FromSeconds(10)) } };
        terminal.Node.OnSession = (session, options) =>
        {
            options.Stdin.ShouldBeTrue();
            session.Write("tick\n");
            terminal.Simulation.Schedule(TimeSpan.FromSeconds(10), "end", () => session.End(0));
        };
        terminal.Run("run --image=busybox --restart=Never --rm -i testpod")
            .ShouldBe(new KubectlResult("tick\npod \"testpod\" deleted\n", Prompt, 0));
    }

    [Test]
    public void Run_FailingContainer_FailsWithItsExitCodeAfterRemovingThePod()
    {
        var terminal = new Terminal { Node = { EndsAtOnceWith = 6 } };
        terminal.Run("run --image=busybox --restart=Never --rm -i testpod -- false")
            .ShouldBe(new KubectlResult("pod \"testpod\" deleted\n", "pod default/testpod terminated (Error)\n", 6));
    }

    [Test]
    public void Run_PodThatNeverRuns_TimesOut()
    {
        var terminal = new Terminal { Node = { StartsPods = false } };
        terminal.Run("run --image=busybox --restart=Never --rm -i testpod")
            .ShouldBe(new KubectlResult("pod \"testpod\" deleted\n", "error: timed out waiting for the condition\n", 1));
        terminal.Simulation.Elapsed.ShouldBe(TimeSpan.FromMinutes(1) + KubectlProgram.StartUp);
    }

    [Test]
    public void Run_TakenName_IsRefused() =>
        PodFixture.Running("web").Run("run web --image=nginx").ShouldBe(
            new KubectlResult("", "Error from server (AlreadyExists): pods \"web\" already exists\n", 1));

    [TestCase("run web --image=nginx --replicas=3", "error: unknown flag: --replicas\nSee 'kubectl run --help' for usage.\n")]
    [TestCase("run --image=nginx", "error: NAME is required for run\nSee 'kubectl run -h' for help and examples\n")]
    [TestCase("run web", "error: required flag(s) \"image\" not set\n")]
    [TestCase("run web --image=UPPER", "error: Invalid image name \"UPPER\": invalid reference format\n")]
    [TestCase(
        "run web --image=nginx --rm",
        "error: --rm should only be used for attached containers\nSee 'kubectl run -h' for help and examples\n")]
    [TestCase(
        "run web --image=nginx -t",
        "error: -i/--stdin is required for containers with -t/--tty=true\nSee 'kubectl run -h' for help and examples\n")]
    [TestCase(
        "run web --image=nginx --restart=Sometimes",
        "error: invalid restart policy: Sometimes\nSee 'kubectl run -h' for help and examples\n")]
    [TestCase("run web --image=nginx --labels=x", "error: unexpected label spec: x\n")]
    [TestCase("run web --image=nginx --env=x", "error: invalid env: x\n")]
    [TestCase(
        "run web --image=nginx --expose",
        "error: --port must be set when exposing a service\nSee 'kubectl run -h' for help and examples\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        new Terminal().Run(command).ShouldBe(new KubectlResult("", error, 1));
}
