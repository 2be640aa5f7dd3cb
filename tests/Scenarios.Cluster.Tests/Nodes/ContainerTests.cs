using Scenarios.Api.Requests;

namespace Scenarios.Cluster.Tests.Nodes;

internal sealed class ContainerTests
{
    private readonly ClusterFixture _fixture = new();

    [Test]
    public void Exec_CopyOverTheIndexPage_IsWhatTheServerServes()
    {
        _fixture.CreatePod("web", "nginx:1.27");
        _fixture.Settle();

        _fixture.Exec("web", "cp", "/etc/hostname", "/usr/share/nginx/html/index.html").End.ExitCode.ShouldBe(0);

        _fixture.Exec("web", "curl", "-s", "http://localhost").Output.ShouldBe("web\n");
        _fixture.Exec("web", "cat", "/etc/resolv.conf").Output.ShouldBe(
            "search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n");
    }

    [Test]
    public void Command_ThatEnds_CompletesThePodAndLeavesItsLog()
    {
        _fixture.CreatePod("once", "busybox", "    command: [sh, -c, 'echo one; echo two; exit 3']\n  restartPolicy: Never\n");

        _fixture.Settle();

        _fixture.Pod("once").TextAt("status", "phase").ShouldBe("Failed");
        State("once", "terminated", "exitCode").ShouldBe(IntegerValue.Of(3));
        _fixture.Log("once").ShouldBe("one\ntwo\n");
        _fixture.Log("once", new PodLogOptions { TailLines = 1 }).ShouldBe("two\n");
    }

    [Test]
    public void Command_ThatFailsAgainAndAgain_WaitsInCrashLoopBackOff()
    {
        _fixture.CreatePod("crash", "busybox", "    command: [sh, -c, 'echo failing; exit 1']\n");
        _fixture.Settle();

        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(5));

        // The end shows at once, the wait only when the kubelet looks again. Recorded from a real cluster.
        State("crash", "terminated", "reason").ShouldBe(new StringValue("Error"));
        _fixture.Pod("crash").TextAt("status", "phase").ShouldBe("Running");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));
        State("crash", "terminated", "reason").ShouldBe(new StringValue("Error"));
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(8));
        State("crash", "waiting", "reason").ShouldBe(new StringValue("CrashLoopBackOff"));
        _fixture.Pod("crash").ListAt("status", "containerStatuses")[0].Find("restartCount").ShouldBe(IntegerValue.Of(2));
        _fixture.Log("crash", new PodLogOptions { Previous = true }).ShouldBe("failing\n");
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(1));
        _fixture.Pod("crash").ListAt("status", "containerStatuses")[0].Find("restartCount").ShouldBe(IntegerValue.Of(3));
    }

    [Test]
    public void Sleep_AsFirstProcess_IgnoresTheStopSignalForTheGracePeriod()
    {
        _fixture.CreatePod("sleeper", "busybox", "    command: [sleep, '3600']\n");
        _fixture.Settle();
        var before = _fixture.Simulation.Elapsed;

        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "sleeper", DeleteOptions.Default);
        _fixture.Settle();

        _fixture.PodExists("sleeper").ShouldBeFalse();
        (_fixture.Simulation.Elapsed - before).ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(33));
    }

    [Test]
    public void Environment_HasServicesOfTheNamespaceAndTheDownwardApi()
    {
        _fixture.Create(
            "apiVersion: v1\nkind: Service\nmetadata: {name: sample-clusterip}\nspec: {selector: {a: b}, ports: [{name: http-port, "
            + "port: 8080}]}\n");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(1));
        _fixture.CreatePod("env", "busybox", """
                command: [env]
                env:
                - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
                - {name: BOTH, value: "$(NODE)/$(MISSING)"}
              restartPolicy: Never

            """);

        _fixture.Settle();

        var lines = _fixture.Log("env").Split('\n');
        var node = _fixture.Pod("env").TextAt("spec", "nodeName");
        lines.ShouldContain($"BOTH={node}/$(MISSING)");
        lines.ShouldContain("KUBERNETES_SERVICE_HOST=10.96.0.1");
        lines.Count(line => line.StartsWith("SAMPLE_CLUSTERIP_", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Test]
    public void Command_WithABug_FailsItsContainerAndNothingElse()
    {
        var fixture = new ClusterFixture(new ClusterOptions { Tools = ContainerTools.All.With(new BrokenTool("sleep")) });
        fixture.CreatePod("broken", "busybox", "    command: [sleep, '5']\n  restartPolicy: Never\n");
        fixture.CreatePod("web", "nginx:1.27");

        fixture.Settle();

        fixture.Pod("broken")
            .ListAt("status", "containerStatuses")[0].Find(["state", "terminated", "exitCode"]).ShouldBe(IntegerValue.Of(70));
        fixture.Log("broken").ShouldStartWith("sleep: internal error: InvalidOperationException: oops (seed 1, virtual time ");
        var (output, error, end) = fixture.Exec("web", "sleep", "1");
        (output, end.ExitCode).ShouldBe((string.Empty, 70));
        error.ShouldStartWith("sleep: internal error: ");
        fixture.Exec("web", "hostname").Output.ShouldBe("web\n");
    }

    [TestCase("  terminationGracePeriodSeconds: 9223372036854775807\n")]
    [TestCase("    lifecycle: {preStop: {sleep: {seconds: 9223372036854775807}}}\n  terminationGracePeriodSeconds: 9223372036854775807\n")]
    [TestCase(
        "    livenessProbe: {initialDelaySeconds: 2147483647, timeoutSeconds: 2147483647, periodSeconds: 2147483647, tcpSocket: {port: "
        + "80}}\n")]
    public void Delete_PodWithEnormousTimes_BreaksNothing(string more)
    {
        _fixture.CreatePod("slow", "nginx:1.27", more);
        _fixture.Settle();

        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "slow", DeleteOptions.Default).IsSuccess.ShouldBeTrue();
        _fixture.Simulation.RunFor(TimeSpan.FromDays(1));

        _fixture.Simulation.InternalErrors.All.ShouldBeEmpty();
    }

    [Test]
    public void Environment_OfAnImageEntry_IsATemplate()
    {
        var fixture = new ClusterFixture(new ClusterOptions
        {
            Images = [KeyValuePair.Create("shop.yaml", """
                names: [example.com/shop]
                like: busybox
                environment: {SHOP_VERSION: "{{version}} of {{tag}}", WHERE: "{{podName}}@{{hostname}}", COLOUR: "{{colour|none}}", SIZE: "{{size|none}}"}
                variables: {colour: {"2*": red}}
                wrappers: {/start: {log: ["shop {{version}} on {{hostname}}"]}}
                entrypoint: [/start]
                command: [env]
                files: {/etc/shop: "{{version}} {{other}}"}
                """)],
        });
        fixture.CreatePod("shop", "example.com/shop:2.1-beta", "  restartPolicy: Never\n");

        fixture.Settle();

        var lines = fixture.Log("shop").Split('\n');
        lines[0].ShouldBe("shop 2.1 on shop");
        lines.ShouldContain("SHOP_VERSION=2.1 of 2.1-beta");
        lines.ShouldContain("WHERE=shop@shop");
        lines.ShouldContain("COLOUR=red");
        lines.ShouldContain("SIZE=none");
    }

    [Test]
    public void Volumes_ConfigMapAndEmptyDir_AreFiles()
    {
        _fixture.Create("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: page}\ndata: {index.html: \"from a ConfigMap\\n\"}\n");
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: both}
            spec:
              volumes: [{name: page, configMap: {name: page}}, {name: shared, emptyDir: {}}]
              initContainers:
              - {name: first, image: busybox, command: [sh, -c, 'echo written > /data/note'], volumeMounts: [{name: shared, mountPath: /data}]}
              containers:
              - name: web
                image: nginx:1.27
                volumeMounts: [{name: page, mountPath: /usr/share/nginx/html}, {name: shared, mountPath: /shared}]
            """);

        _fixture.Settle();

        _fixture.Exec("both", "curl", "-s", "localhost").Output.ShouldBe("from a ConfigMap\n");
        _fixture.Exec("both", "cat", "/shared/note").Output.ShouldBe("written\n");
    }

    [Test]
    public void HostName_OfAPodWithSubdomain_HasAFullOne()
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: named}
            spec:
              hostname: custom
              subdomain: deep
              containers: [{name: main, image: "nginx:1.27"}]
            """);
        _fixture.CreatePod("plain", "nginx:1.27");
        _fixture.Settle();

        _fixture.Exec("named", "hostname").Output.ShouldBe("custom\n");
        _fixture.Exec("named", "hostname", "-f").Output.ShouldBe("custom.deep.default.svc.cluster.local\n");
        _fixture.Exec("named", "hostname", "-d").Output.ShouldBe("deep.default.svc.cluster.local\n");
        _fixture.Exec("plain", "hostname", "-f").Output.ShouldBe("plain\n");
        _fixture.Exec("plain", "hostname", "-d").Output.ShouldBeEmpty();
    }

    [Test]
    public void ReadinessProbe_OnAFile_FollowsIt()
    {
        _fixture.CreatePod("gate", "nginx:1.27", "    readinessProbe: {exec: {command: [cat, /tmp/ready]}, periodSeconds: 5}\n");
        _fixture.Settle();
        Ready("gate").ShouldBe(BooleanValue.False);
        _fixture.Events("gate")
            .ShouldContain(line => line.StartsWith("Warning Unhealthy Readiness probe failed: cat: /tmp/ready: No such file"));

        _fixture.Exec("gate", "touch", "/tmp/ready");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(6));

        Ready("gate").ShouldBe(BooleanValue.True);
    }

    [Test]
    public void ReadinessProbe_ThatFails_IsAskedOnceMoreAtOnce()
    {
        _fixture.CreatePod(
            "gate",
            "nginx:1.27",
            "    readinessProbe: {exec: {command: [sh, -c, 'echo x >> /tmp/asked; test ! -e /tmp/stop']}, periodSeconds: 10, "
            + "failureThreshold: 1}\n");
        _fixture.Settle();
        Ready("gate").ShouldBe(BooleanValue.True);
        _fixture.Exec("gate", "sh", "-c", "rm /tmp/asked; touch /tmp/stop");

        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(11));

        Ready("gate").ShouldBe(BooleanValue.False);
        _fixture.Exec("gate", "cat", "/tmp/asked").Output.ShouldBe("x\nx\n");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(10));
        _fixture.Exec("gate", "cat", "/tmp/asked").Output.ShouldBe("x\nx\nx\n");
    }

    [Test]
    public void LivenessProbe_ThatFails_RestartsTheContainer()
    {
        _fixture.CreatePod(
            "sick",
            "nginx:1.27",
            "    livenessProbe: {httpGet: {path: /nope, port: 80}, periodSeconds: 2, failureThreshold: 2}\n");

        _fixture.Settle();
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(5));

        var events = _fixture.Events("sick");
        events.ShouldContain("Warning Unhealthy Liveness probe failed: HTTP probe failed with statuscode: 404");
        events.ShouldContain("Normal Killing Container main failed liveness probe, will be restarted");
        _fixture.Pod("sick").ListAt("status", "containerStatuses")[0].Find("restartCount").ShouldBe(IntegerValue.Of(1));
    }

    private Value? Ready(string pod) => _fixture.Pod(pod).ListAt("status", "containerStatuses")[0].Find("ready");

    private Value? State(string pod, params string[] path) =>
        _fixture.Pod(pod).ListAt("status", "containerStatuses")[0].Find(["state", .. path]);
}
