Feature: Pods
  A Pod is the smallest thing you deploy: one or more containers that run on the same node and share one IP address. Even a container on its
  own runs in a Pod.

  The Pod of this chapter has two containers. nginx accepts requests on port 80 and passes them to echo, which listens on port 8080 and
  answers with a greeting.

  Since the book: kubectl reports `pod/simple-echo created` where it printed `pod "simple-echo" created`, and `exec` requires `--` before
  the command.

  Rule: A manifest describes the state you want

    @S4-17
    Scenario: The first apply creates the Pod; the second changes nothing
      When I run "kubectl apply -f simple-pod.yml"
      Then the output is:
        """
        pod/simple-echo created
        """
      When I run "kubectl apply -f simple-pod.yml"
      Then the output is:
        """
        pod/simple-echo unchanged
        """

    @S4-24
    Scenario: A Pod manifest makes one Pod, however often you apply it
      When I run:
        """
        kubectl apply -f simple-pod.yml
        kubectl apply -f simple-pod.yml
        kubectl apply -f simple-pod.yml
        kubectl get pods -o name
        """
      Then the output is:
        """
        pod/simple-echo created
        pod/simple-echo unchanged
        pod/simple-echo unchanged
        pod/simple-echo
        """

    @S4-18
    Scenario: The kind decides which fields the spec may have
      A ReplicaSet has replicas; a Pod does not.

      When I try to apply this manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: three-of-me
        spec:
          replicas: 3
          containers:
            - name: echo
              image: gihyodocker/echo:latest
        """
      Then the command fails
      And the error output contains 'strict decoding error: unknown field "spec.replicas"'

    @S4-18
    Scenario: A Pod must have at least one container
      When I try to apply this manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: empty
        spec:
          containers: []
        """
      Then the command fails
      And the error output contains "spec.containers: Required value"

    @S4-19
    Scenario: The READY column counts the containers that are ready
      Given the manifest "simple-pod.yml"
      When I run "kubectl get pod"
      Then the output shows:
        | NAME        | READY | STATUS  | RESTARTS |
        | simple-echo | 2/2   | Running | 0        |

  Rule: The containers of a Pod share one IP address

    Background:
      Given the manifest "simple-pod.yml"

    @S3-03 @S4-23
    Scenario: The containers of a Pod reach each other at localhost
      The variable BACKEND_HOST sends nginx to localhost:8080. That port 80 answers with the greeting shows that it reaches echo there.

      When I run:
        """
        kubectl exec simple-echo -c nginx -- hostname -i > nginx
        kubectl exec simple-echo -c echo -- hostname -i > echo
        diff nginx echo && echo "the same address"
        """
      Then the output is:
        """
        the same address
        """
      When I curl Pod "simple-echo" on port 80
      Then the response is "Hello Docker!!"

    @S4-23
    Scenario: Other Pods reach it by its IP address, not by its name
      When I run:
        """
        IP=$(kubectl get pod simple-echo -o jsonpath='{.status.podIP}')
        kubectl run --image=centos:7 --restart=Never --rm -i -q testpod -- curl -s http://$IP:8080
        """
      Then the output contains "Hello Docker!!"
      When I curl "http://simple-echo:8080"
      Then the request fails with "could not resolve host"

    @S4-23
    Scenario: Two containers of a Pod cannot listen on the same port
      Given the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: same-port
        spec:
          restartPolicy: Never
          containers:
            - name: first
              image: nginx:1.13
            - name: second
              image: nginx:1.13
              command: ["sh", "-c", "sleep 3; exec nginx -g 'daemon off;'"]
        """
      When 20 seconds pass
      And I run "kubectl get pod same-port"
      Then the output shows:
        | NAME      | READY | STATUS | RESTARTS |
        | same-port | 1/2   | Error  | 0        |
      And container "first" of Pod "same-port" is running
      And container "second" of Pod "same-port" has terminated with exit code 1

    @S4-16
    Scenario: A Pod never spans two nodes
      When I run "kubectl get pod simple-echo -o custom-columns=NODE:.spec.nodeName,CONTAINERS:.spec.containers[*].name"
      Then the output shows:
        | NODE    | CONTAINERS |
        | worker* | nginx,echo |

  Rule: You can look inside a running container

    Background:
      Given the manifest "simple-pod.yml"

    @S4-20
    Scenario: The book's exec command, without the dashes, is refused
      When I run "kubectl exec -it simple-echo sh -c nginx"
      Then the command fails
      And the error output contains "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead"

    @S4-20
    Scenario: With -c, you get a shell in the container of your choice
      When I run:
        """
        kubectl exec -i simple-echo -c nginx -- sh <<END
        hostname
        echo \$BACKEND_HOST
        END
        """
      Then the output is:
        """
        simple-echo
        localhost:8080
        """

    @S4-20
    Scenario: Without -c, kubectl takes the first container and says so
      When I run "kubectl exec simple-echo -- hostname"
      Then the output is:
        """
        simple-echo
        """
      And the error output is:
        """
        Defaulted container "nginx" out of: nginx, echo
        """

    @S4-20
    Scenario: A container name that the Pod does not have is refused
      When I run "kubectl exec simple-echo -c nope -- sh"
      Then the command fails
      And the error output contains "container nope is not valid for pod simple-echo"

    @S4-21
    Scenario: A container's log is what it prints, and logs -f follows it
      When I run "kubectl logs -f simple-echo -c echo" in terminal "two"
      And I curl Pod "simple-echo" on port 80
      Then terminal "two" shows "start server"
      And terminal "two" shows "received request"
      When I press Ctrl-C in terminal "two"
      Then the exit code is 130

  Rule: Deleting a Pod gives its containers time to stop

    Background:
      Given the manifest "simple-pod.yml"

    @S4-22
    Scenario: Delete a Pod by its name
      When I run "kubectl delete pod simple-echo"
      Then the output is:
        """
        pod "simple-echo" deleted
        """
      And Pod "simple-echo" is gone
      When I run "kubectl delete -f simple-pod.yml"
      Then the command fails
      And the error output is:
        """
        Error from server (NotFound): error when deleting "simple-pod.yml": pods "simple-echo" not found
        """

    @S4-22
    Scenario: Delete a Pod by the file it came from
      When I run "kubectl delete -f simple-pod.yml"
      And I run "kubectl get pod"
      Then the error output contains "No resources found in default namespace."

    @S4-22
    Scenario: A Pod is Terminating until its containers have stopped
      The kubelet asks each container to stop, and kills it after 30 seconds. `sleep` ignores the request.

      Given the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: deaf
        spec:
          containers:
            - name: main
              image: busybox:1.36
              command: ["sleep", "3600"]
        """
      When I run "kubectl delete pod deaf --wait=false"
      And 10 seconds pass
      And I run "kubectl get pod deaf"
      Then the output shows:
        | NAME | READY | STATUS      | RESTARTS |
        | deaf | 1/1   | Terminating | 0        |
      When 30 seconds pass
      And I run "kubectl get pod deaf"
      Then the command fails
      And the error output contains 'pods "deaf" not found'
