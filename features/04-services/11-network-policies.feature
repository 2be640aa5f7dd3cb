Feature: Who may talk to whom
  Everybody may, until a NetworkPolicy selects a Pod: from then on only what some policy lets through reaches it. The cluster's network enforces that, as kindnet, Calico and
  Cilium do: what may not pass is dropped, and the client waits until its time is up.

  Background: nginx behind a Service, as in the task "Declare Network Policy" of the Kubernetes documentation
    When I run "kubectl create deployment nginx --image=nginx"
    And I run "kubectl expose deployment nginx --port=80"
    And I run "kubectl run front --image=busybox:1.36 --labels=access=true -- sleep 3600"
    And I run "kubectl run other --image=busybox:1.36 -- sleep 3600"
    And I run "kubectl wait --for=condition=ready pod --all"

  Scenario: Without a policy everybody reaches it
    When I run "kubectl exec other -- wget -q --spider --timeout=1 nginx"
    Then the output is empty

  Scenario: A policy lets in those that it names
    Given the manifest:
      """yaml
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: access-nginx}
      spec:
        podSelector: {matchLabels: {app: nginx}}
        ingress:
          - from:
              - podSelector: {matchLabels: {access: "true"}}
      """
    When I run "kubectl exec front -- wget --spider --timeout=1 nginx"
    Then the error output contains "remote file exists"
    When I try to run "kubectl exec other -- wget --spider --timeout=1 nginx"
    Then the error output contains "wget: download timed out"

  Scenario: Who may send nothing cannot even look a name up
    Given the manifest:
      """yaml
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: silence}
      spec: {podSelector: {matchLabels: {run: other}}, policyTypes: [Egress]}
      """
    When I try to run "kubectl exec other -- wget -q --timeout=20 -O - nginx"
    Then the error output contains "wget: bad address 'nginx'"
    When I run "kubectl exec front -- wget -q --spider nginx"
    Then the output is empty
