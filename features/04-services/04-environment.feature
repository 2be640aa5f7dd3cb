Feature: Service discovery by environment variables
  When a container starts, the kubelet puts the Services of its namespace into its environment, in the form in which Docker's `--link` once did. It
  does so once: what changes later does not reach a process that runs.

  Since the book: `kubectl exec POD COMMAND` is refused; what is to run stands behind `--`.

  @S0-15
  Scenario: The command as it is printed in the book
    Given the manifest "sample-deployment.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl exec -it $POD env | grep -i sample_clusterip
      """
    Then the command fails
    And the error output is:
      """
      error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead
      See 'kubectl exec -h' for help and examples
      """

  @S0-15 @S0-16
  Scenario: A Pod that starts after the Service has its address and port
    The Service's name is written in capitals, with _ for -.

    Given the manifest "sample-clusterip.yaml"
    And the manifest "sample-deployment.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl exec $POD -- env | grep -i sample_clusterip | sort
      """
    Then the output matches the snapshot "variables"

  @S0-15
  Scenario: A Service with two ports has variables for each
    Given the manifest "chapter06/sample-clusterip-multi.yml"
    And the manifest "sample-deployment.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl exec $POD -- env | grep -o '^SAMPLE_[A-Z0-9_]*' | sort
      """
    Then the output matches the snapshot "two ports"

  @S0-17 @S1-10
  Scenario: Only Services of the Pod's own namespace
    The Service `kubernetes` of the namespace `default` is the exception: everybody has it.

    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Namespace
      metadata:
        name: elsewhere
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: far-away
        namespace: elsewhere
      spec:
        ports:
          - port: 8080
      """
    And the manifest "sample-deployment.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl exec $POD -- env | grep -c FAR_AWAY
      kubectl exec $POD -- env | grep -c KUBERNETES
      kubectl run -n elsewhere --image=centos:7 --restart=Never --rm -i -q testpod -- env | grep -cE '^(FAR_AWAY|KUBERNETES)_SERVICE_HOST='
      """
    Then the output is:
      """
      0
      8
      2
      """

  @S0-18 @S1-10
  Scenario: A Pod that was there before the Service has to be made anew
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-clusterip.yaml"
    When I run:
      """
      kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
      """
    Then the output is:
      """
      0
      """
    When I run "kubectl delete pods -l app=sample-app"
    And 30 seconds pass
    And I run:
      """
      kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
      """
    Then the output is:
      """
      8
      """

  @S0-18 @S1-10
  Scenario: Variables stay when their Service is gone
    Given the manifest "sample-clusterip.yaml"
    And the manifest "sample-deployment.yaml"
    When I run "kubectl delete -f sample-clusterip.yaml"
    And 30 seconds pass
    And I run:
      """
      kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
      """
    Then the output is:
      """
      8
      """
    When I run "kubectl rollout restart deployment sample-deployment"
    And 60 seconds pass
    And I run:
      """
      kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip
      """
    Then the output is:
      """
      0
      """
