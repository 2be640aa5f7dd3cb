using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Certificates;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Certificate;

/// <summary><c>kubectl certificate approve</c> and <c>deny</c> (kubectl, pkg/cmd/certificates/certificates.go).</summary>
internal sealed class CertificateDecision(bool isApproval) : Command
{
    public override string Name => isApproval ? "approve" : "deny";

    public override string Summary => isApproval ? "Approve a certificate signing request" : "Deny a certificate signing request";

    public override string Usage => "(-f FILENAME | NAME)";

    public override FlagSet Flags => new FlagSet().AddFiles().AddOutput().Boolean("force");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count == 0 && call.Flags.List("filename").Count == 0)
        {
            throw new CommandFailedException("one or more CSRs must be specified as <name> or -f <filename>");
        }

        var printer = ResultPrinter.Of(call);
        var type = call.Resources.Find("certificatesigningrequests");
        var targets = new TargetBuilder(call)
            .ContinueOnError()
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .TypesOrNames(call.Arguments.Count == 0 ? [] : [type.GroupResource, .. call.Arguments], allowEmptySelector: false)
            .Build();
        await targets.Visit(async target =>
        {
            var request = await call.ValueOf(call.Api.Get(type, string.Empty, target.Name));
            target.Object = await Decide(call, CertificateSigningRequest.Of(request));
            await printer.Print(target.Read, isApproval ? "approved" : "denied");
        });
        return 0;
    }

    private async Coroutine<ApiObject> Decide(CommandCall call, CertificateSigningRequest request)
    {
        var (wanted, other) = isApproval
            ? (RequestConditionType.Approved, RequestConditionType.Denied)
            : (RequestConditionType.Denied, RequestConditionType.Approved);
        var conditions = request.Status.Conditions;
        if (conditions.Find(other).Exists)
        {
            throw new CommandFailedException($"certificate signing request {GoText.Quote(request.Name)} is already {other}");
        }

        if (conditions.Find(wanted).Exists && !call.Flags.Boolean("force"))
        {
            return request;
        }

        var reason = isApproval ? "KubectlApprove" : "KubectlDeny";
        conditions = conditions.Without(wanted).WithAdded(new()
        {
            Type = wanted,
            Status = ConditionStatus.True,
            Reason = reason,
            Message = $"This CSR was {(isApproval ? "approved" : "denied")} by kubectl certificate {Name}.",
            LastUpdateTime = call.Simulation.Now,
        });
        var decided = request with { Status = request.Status with { Conditions = conditions } };
        var type = call.Resources.Find("certificatesigningrequests");
        return await call.ValueOf(call.Api.Update(type, string.Empty, decided, WriteOptions.Default, "approval"));
    }
}
